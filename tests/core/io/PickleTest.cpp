#include "core/io/Pickle.h"

#include "IoTesting.h"
#include "core/base/Memory.h"

#include <QObject>
#include <QTest>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;

namespace {

/// A pickle and the bytes it lies in.
struct Decoded {
    explicit Decoded(std::string content)
        : bytes(std::move(content)), pickle(std::as_bytes(std::span(bytes)), "test.pickle") {}
    std::string bytes;
    Pickle pickle;
};

const PickleValue& at(const PickleValue& dict, const std::string& key) {
    const std::vector<PickleValue>& items = dict.object->items;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        const PickleValue& k = items[i];
        if ((k.kind == PickleValue::Kind::Object && k.object->text == key) ||
            (k.kind == PickleValue::Kind::Int && std::to_string(k.integer) == key))
            return items[i + 1];
    }
    throw InternalError("no such key: " + key);
}

std::vector<double> numbers(const PickleValue& array) {
    std::vector<double> values(array.object->count);
    convertNumpy<double>(array.object->type, array.object->bytes, std::span(values), "test");
    return values;
}

std::string text(const char* content, std::size_t length) { return {content, length}; }
#define PICKLE(literal) text(literal, sizeof(literal) - 1)

} // namespace

class PickleTest : public QObject {
    Q_OBJECT

private slots:
    void everyProtocolGivesTheSameValues_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"protocol0", "protocol1", "protocol2", "protocol2_numpy1", "protocol3",
                                 "protocol4", "protocol5"})
            QTest::newRow(file) << file;
    }
    void everyProtocolGivesTheSameValues() {
        QFETCH(QString, file);
        const Decoded decoded(test::contentOf(CANNS_DATA("io") / (file.toStdString() + ".pickle")));
        const PickleValue& root = decoded.pickle.root();
        QCOMPARE(pickleTypeName(root), std::string("a dict"));
        QCOMPARE(at(root, "text é").integer, std::int64_t{3});
        const std::vector<PickleValue>& list = at(root, "7").object->items;
        QCOMPARE(list.size(), std::size_t{5});
        QCOMPARE(list[0].number, 1.5);
        QCOMPARE(list[1].integer, std::int64_t{-2});
        QVERIFY(list[2].kind == PickleValue::Kind::Bool && list[2].integer == 1);
        QVERIFY(list[3].kind == PickleValue::Kind::None);
        QCOMPARE(list[4].integer, std::int64_t{1} << 40);
        QCOMPARE(numbers(at(root, "array")), (std::vector<double>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(at(root, "array").object->shape, (std::vector<std::size_t>{2, 3}));
        QCOMPARE(numbers(at(root, "big-endian")), (std::vector<double>{1.25, -2.0}));
        QVERIFY(at(root, "fortran").object->fortranOrder);
        QCOMPARE(numbers(at(root, "fortran")), (std::vector<double>{1, 3, 2, 4}));
        QCOMPARE(at(root, "scalar").number, 0.5);
        QCOMPARE(at(root, "bytes").object->bytes.size(), std::size_t{2});
        QCOMPARE(at(root, "bytes").object->bytes[1], std::byte{0xff});
        QCOMPARE(at(root, "objects").object->items.size(), std::size_t{2});
        QCOMPARE(at(root, "tuple").object->items[1].object->items.size(), std::size_t{4});
        QCOMPARE(at(root, "texts").object->count, std::size_t{2});
        QCOMPARE(at(root, "empty").object->count, std::size_t{0});
    }

    /// Nothing of this may be run, made or believed.
    void hostileAndBrokenPicklesAreRefused_data() {
        QTest::addColumn<QByteArray>("pickle");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& pickle, const char* message) {
            QTest::newRow(name) << QByteArray(pickle.data(), static_cast<qsizetype>(pickle.size()))
                                << message;
        };
        row("os.system, protocol 0", "cos\nsystem\n(S'touch /tmp/pwned'\ntR.", "`os.system`");
        row("posix.system, protocol 4",
            PICKLE("\x80\x04\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\x02id\x94\x85\x94R."),
            "`posix.system`");
        row("builtins.eval", "cbuiltins\neval\n(S'1'\ntR.", "`builtins.eval`");
        row("a name with control characters", "cos\x1b[2J\nsystem\n.", "`os?[2J.system`");
        row("getattr hidden behind numpy", "cnumpy\nload\n(S'x'\ntR.", "`numpy.load`");
        row("a subclass of an array", "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\ndtype\n(I0\ntS'b'\ntR.",
            "another class than numpy.ndarray");
        row("calling an array", "cnumpy\nndarray\n(I3\ntR.", "calling `numpy.ndarray`");
        row("calling a number", "I1\n(tR.", "calling an int");
        row("another encoding", "c_codecs\nencode\n(Vx\nVbase64\ntR.", "another encoding");
        row("an instance, protocol 0", "(ios\nsystem\n.", "an instance of `os.system`");
        row("an instance, protocol 2", PICKLE("\x80\x02)\x81."), "an instance of a class");
        row("an object", "(I1\no.", "an instance of a class");
        row("a persistent object", "Pname\n.", "kept elsewhere");
        row("an extension", PICKLE("\x82\x01."), "a registered extension");
        row("a set", PICKLE("\x80\x04\x8f."), "a set");
        row("a buffer elsewhere", PICKLE("\x80\x05\x97."), "a buffer kept outside");
        row("attributes of a list", PICKLE("]}b."), "setting attributes of a list");
        row("a record type", "cnumpy\ndtype\n(S'V8'\nI0\nI1\ntR.", "`V8` cannot be read");
        row("empty", "", "ends too early");
        row("no stop", "I1\n", "ends too early");
        row("nothing on the stack", ".", "more values than there are");
        row("no opcode", "\xff.", "0xff is no opcode");
        row("a later protocol", PICKLE("\x80\x09N."), "protocol is 9");
        row("text longer than the file",
            PICKLE("X\xff\xff\xff\x7f"
                   "a."),
            "ends too early");
        row("text of 2^64 bytes", PICKLE("\x8d\xff\xff\xff\xff\xff\xff\xff\xff."), "ends too early");
        row("a mark that is not there", "t.", "a mark is missing");
        row("popping through a mark", "(0000.", "more values than there are");
        row("a memo that is not there", "g5\n.", "refers to value 5");
        row("a key without value", "(I1\nd.", "a key has no value");
        row("appending to a number", "I1\nI2\na.", "no list or dict");
        row("a number of 200 digits", "L" + std::string(200, '9') + "L\n.", "not a number that can be read");
        row("a number of 9 bytes",
            PICKLE("\x8a\x09"
                   "123456789."),
            "8 is the most");
        row("an open text", "S'abc\n.", "no quotation marks");
        const std::string array = "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntS'b'\ntR";
        const std::string type = "cnumpy\ndtype\n(S'f8'\nI0\nI1\ntR(I3\nS'<'\nNNNI-1\nI-1\nI0\ntb";
        row("an array with too few bytes", array + "(I1\n(I3\nt" + type + "I00\nS'abc'\ntb.",
            "holds 3 bytes");
        row("an array of 2^62 elements", array + "(I1\n(I4611686018427387904\nI4\nt" + type + "I00\nS''\ntb.",
            "more than can be held");
        row("a negative length", array + "(I1\n(I-1\nt" + type + "I00\nS''\ntb.", "not a length");
        row("an array without a type", array + "(I1\n(I1\ntNI00\nS'12345678'\ntb.", "no element type");
        row("an array with a short state", array + "(I1\ntb.", "not what NumPy writes");
    }
    void hostileAndBrokenPicklesAreRefused() {
        QFETCH(QByteArray, pickle);
        QFETCH(QString, message);
        const std::string found = messageOf<BadInput>([&] { Decoded(pickle.toStdString()); });
        QVERIFY2(contains(found, message.toStdString()), found.c_str());
        QVERIFY2(contains(found, "test.pickle"), found.c_str());
        QVERIFY(!std::filesystem::exists("/tmp/pwned"));
    }

    /// 10 MB of opcodes that each double what is there must not become 2^(10^6) of anything.
    void tinyPicklesCannotAskForMuch_data() {
        QTest::addColumn<QByteArray>("pickle");
        QTest::newRow("nested a million deep") << QByteArray(1'000'000, ']') + QByteArray(999'999, 'a') + ".";
        QByteArray laughs("]q\x00", 3);
        for (int i = 0; i < 200'000; ++i)
            laughs += QByteArray("(h\x00h\x00h\x00l0", 9);
        QTest::newRow("a billion laughs") << laughs + ".";
        QTest::newRow("a list that holds itself") << QByteArray("]q\x00h\x00"
                                                                "a.",
                                                                7);
        QTest::newRow("two million marks") << QByteArray(2'000'000, '(') + "N.";
    }
    void tinyPicklesCannotAskForMuch() {
        QFETCH(QByteArray, pickle);
        const std::size_t before = peakResidentBytes();
        try {
            const Decoded decoded(pickle.toStdString());
        } catch (const BadInput&) {
            // Refusing is as good as surviving.
        }
        QVERIFY(peakResidentBytes() - before < std::size_t{600} << 20);
    }

    /// Every prefix and every changed byte of a good pickle gives a value or a BadInput, nothing else.
    void damageNeverDoesWorse() {
        const std::string good = test::contentOf(CANNS_DATA("io") / "protocol4.pickle");
        int refused = 0;
        const auto attempt = [&](const std::string& bytes) {
            try {
                const Decoded decoded(bytes);
            } catch (const BadInput&) {
                ++refused;
            }
        };
        for (std::size_t length = 0; length < good.size(); ++length)
            attempt(good.substr(0, length));
        QCOMPARE(refused, static_cast<int>(good.size()));
        for (std::size_t i = 0; i < good.size(); ++i)
            for (const char value : {'\x00', '\xff', '(', 'R', 't', static_cast<char>(good[i] ^ 1)}) {
                std::string damaged = good;
                damaged[i] = value;
                attempt(damaged);
            }
        QVERIFY(refused > static_cast<int>(good.size()));
    }
};

QTEST_APPLESS_MAIN(PickleTest)
#include "PickleTest.moc"
