#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace canns::test {

/// How a program ended and what it said.
struct Ended {
    int exitCode = -1; ///< −1: it did not end in time; −2: it crashed.
    QString out;
    QString err;
};

/// Runs a program to its end, for 100 s at most.
inline Ended runProgram(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(100'000))
        return {-1, {}, "did not end: " + process.errorString()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace canns::test
