#pragma once

#include <QFile>
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

/// What a program has written; empty where there is no file.
inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace canns::test
