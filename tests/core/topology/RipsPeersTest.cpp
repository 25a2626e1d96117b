#include "RandomDistances.h"
#include "RipsExpectations.h"
#include "core/topology/RipsPersistence.h"

#include <QByteArray>
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <limits>

using namespace canns;
using namespace canns::test;

namespace {

/// Above the numbers that RipsEnginesTest uses.
constexpr std::uint64_t kFirst = 10'000'000;
constexpr int kPrimes[] = {2, 3, 5, 7, 47, 251};
/// So many matrices are given to a peer at a time.
constexpr std::uint64_t kBatch = 200;

template <typename T>
void append(QByteArray& bytes, const T* values, std::size_t count) {
    bytes.append(reinterpret_cast<const char*>(values), // NOLINT: bytes of numbers
                 static_cast<qsizetype>(count * sizeof(T)));
}

/// Takes values off the front of what a peer wrote.
class Answer {
public:
    explicit Answer(QByteArray bytes) : bytes_(std::move(bytes)) {}

    Diagram diagram() {
        std::uint32_t count = 0;
        take(&count, sizeof count);
        Diagram bars;
        for (std::uint32_t k = 0; k < count && isGood(); ++k) {
            float ends[2] = {};
            take(ends, sizeof ends);
            bars.push_back({ends[0], ends[1]});
        }
        return sorted(bars);
    }
    bool isGood() const { return isGood_; }
    bool atEnd() const { return at_ == bytes_.size(); }

private:
    void take(void* into, std::size_t size) {
        isGood_ = isGood_ && bytes_.size() - at_ >= static_cast<qsizetype>(size);
        if (!isGood_)
            return;
        std::memcpy(into, bytes_.constData() + at_, size);
        at_ += static_cast<qsizetype>(size);
    }

    QByteArray bytes_;
    qsizetype at_ = 0;
    bool isGood_ = true;
};

RipsParameters parametersFor(std::uint64_t seed, const QString& peer) {
    RipsParameters parameters;
    parameters.maximumDimension = 2;
    parameters.coefficient = kPrimes[seed / kMatrixKinds % std::size(kPrimes)];
    if (seed % 97 == 0)
        parameters.coefficient = 32749;
    // It never ends with primes above that (seen with 131 and more).
    if (peer == "ripser.py")
        parameters.coefficient = std::min(parameters.coefficient, 127);
    if (seed % 7 == 0)
        parameters.threshold = 0.6;
    return parameters;
}

} // namespace

/// The edge sweep against engines of others in Python, which share no line with ours. Runs where
/// CANNS_PEER_PYTHON names an interpreter that has them: 300 matrices, or as many as CANNS_NIGHTLY says.
class RipsPeersTest : public QObject {
    Q_OBJECT

private slots:
    void agree_data() {
        QTest::addColumn<QString>("peer");
        QTest::newRow("GUDHI, simplex tree") << "gudhi";
        QTest::newRow("ripser.py") << "ripser.py";
    }

    void agree() {
        QFETCH(QString, peer);
        if (!qEnvironmentVariableIsSet("CANNS_PEER_PYTHON"))
            QSKIP("CANNS_PEER_PYTHON does not name a Python with the peers");
        const auto count = std::max<std::uint64_t>(300, qEnvironmentVariable("CANNS_NIGHTLY").toULongLong());
        const std::uint64_t from = kFirst + qEnvironmentVariable("CANNS_NIGHTLY_FROM").toULongLong();
        std::size_t bars[3] = {};
        for (std::uint64_t seed = from; seed < from + count; seed += kBatch) {
            compare(peer, seed, std::min(seed + kBatch, from + count), bars);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%s: %llu matrices, %zu bars of H0, %zu of H1 and %zu of H2 are the same", qPrintable(peer),
              static_cast<unsigned long long>(count), bars[0], bars[1], bars[2]);
        QVERIFY2(bars[1] > count && bars[2] > count / 10, "the matrices have something to disagree about");
    }

private:
    static void compare(const QString& peer, std::uint64_t from, std::uint64_t to, std::size_t (&bars)[3]) {
        const QTemporaryDir folder;
        QByteArray input;
        for (std::uint64_t seed = from; seed < to; ++seed) {
            const DistanceMatrix distances =
                randomDistances(seed, static_cast<MatrixKind>(seed % kMatrixKinds));
            const RipsParameters parameters = parametersFor(seed, peer);
            const std::uint32_t head[] = {static_cast<std::uint32_t>(distances.points()),
                                          static_cast<std::uint32_t>(parameters.coefficient)};
            const float threshold = parameters.threshold > 0.0 ? static_cast<float>(parameters.threshold)
                                                               : std::numeric_limits<float>::infinity();
            append(input, head, 2);
            append(input, &threshold, 1);
            append(input, distances.values().data(), distances.values().size());
        }
        QFile file(folder.filePath("matrices"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(input) == input.size());
        file.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(qEnvironmentVariable("CANNS_PEER_PYTHON"),
                      {CANNS_RIPS_PEERS, peer, file.fileName(), folder.filePath("bars")});
        QVERIFY2(process.waitForFinished(-1) && process.exitCode() == 0, "the peer failed");
        QFile written(folder.filePath("bars"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        Answer answer(written.readAll());
        for (std::uint64_t seed = from; seed < to; ++seed) {
            const Persistence ours =
                ripsPersistence(randomDistances(seed, static_cast<MatrixKind>(seed % kMatrixKinds)),
                                parametersFor(seed, peer));
            for (std::size_t d = 0; d <= 2; ++d) {
                const QString parting = difference(ours.diagrams[d], answer.diagram());
                QVERIFY2(parting.isEmpty(),
                         qPrintable(QString("matrix %1, H%2: ").arg(seed).arg(d) + parting));
                bars[d] += ours.diagrams[d].size();
            }
        }
        QVERIFY2(answer.isGood() && answer.atEnd(), "the peer wrote as many diagrams as were asked for");
    }
};

QTEST_GUILESS_MAIN(RipsPeersTest)
#include "RipsPeersTest.moc"
