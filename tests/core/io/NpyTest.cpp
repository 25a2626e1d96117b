#include "core/io/Npy.h"

#include "IoTesting.h"

#include <QObject>
#include <QTest>

using namespace canns;
using canns::test::bytesOf;
using canns::test::contains;
using canns::test::messageOf;
using canns::test::npy;

namespace {

NpyReader reader(const std::string& bytes) {
    return NpyReader(openMemorySource(std::as_bytes(std::span(bytes)), "test.npy"));
}

} // namespace

class NpyTest : public QObject {
    Q_OBJECT

private slots:
    void everyNumericTypeIsConverted_data() {
        QTest::addColumn<QString>("descr");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* descr, const std::string& bytes) {
            QTest::newRow(descr) << descr << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
        };
        row("|u1", bytesOf<std::uint8_t>({0, 1, 100}));
        row("|i1", bytesOf<std::int8_t>({0, 1, 100}));
        row("<u2", bytesOf<std::uint16_t>({0, 1, 100}));
        row("<i2", bytesOf<std::int16_t>({0, 1, 100}));
        row("<u4", bytesOf<std::uint32_t>({0, 1, 100}));
        row("<i4", bytesOf<std::int32_t>({0, 1, 100}));
        row("<u8", bytesOf<std::uint64_t>({0, 1, 100}));
        row("<i8", bytesOf<std::int64_t>({0, 1, 100}));
        row("=f4", bytesOf<float>({0, 1, 100}));
        row("<f8", bytesOf<double>({0, 1, 100}));
        row("<f2", bytesOf<std::uint16_t>({0, 0x3c00, 0x5640}));
        row(">u2", std::string("\0\0\0\1\0\144", 6));
        row(">f4", std::string("\0\0\0\0\x3f\x80\0\0\x42\xc8\0\0", 12));
    }
    void everyNumericTypeIsConverted() {
        QFETCH(QString, descr);
        QFETCH(QByteArray, bytes);
        const std::string file = npy(descr.toStdString(), {3}, bytes.toStdString());
        QCOMPARE(reader(file).doubles(), (std::vector<double>{0, 1, 100}));
        QCOMPARE(reader(file).floats(), (std::vector<float>{0, 1, 100}));
        QCOMPARE(reader(file).integers(), (std::vector<std::int64_t>{0, 1, 100}));
    }

    void halfPrecisionIsExact() {
        const std::string file =
            npy("<f2", {5}, bytesOf<std::uint16_t>({0x0001, 0x7bff, 0xfc00, 0x8000, 0x3555}));
        const std::vector<double> values = reader(file).doubles();
        QCOMPARE(values[0], std::ldexp(1.0, -24));
        QCOMPARE(values[1], 65504.0);
        QVERIFY(std::isinf(values[2]) && values[2] < 0.0);
        QVERIFY(std::signbit(values[3]));
        QCOMPARE(values[4], 0.333251953125);
    }

    void fortranOrderIsPutRight() {
        std::string file = npy("<f8", {2, 3}, bytesOf<double>({1, 4, 2, 5, 3, 6}));
        file.replace(file.find("False"), 5, "True ");
        QCOMPARE(reader(file).doubles(), (std::vector<double>{1, 2, 3, 4, 5, 6}));
    }

    void textsComeAsUtf8() {
        const std::string wide = bytesOf<char32_t>({U'a', U'\u00e9', U'\U0001f600', 0, 0, 0});
        QCOMPARE(reader(npy("<U3", {2}, wide)).texts(), (std::vector<std::string>{"aé😀", ""}));
        QCOMPARE(reader(npy("|S2", {2}, std::string("ab\0\0", 4))).texts(),
                 (std::vector<std::string>{"ab", ""}));
    }

    void brokenFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& file, const char* message) {
            QTest::newRow(name) << QByteArray(file.data(), static_cast<qsizetype>(file.size())) << message;
        };
        const auto header = [](std::string dictionary) {
            dictionary += '\n';
            std::string file("\x93NUMPY\x01\x00", 8);
            file.push_back(static_cast<char>(dictionary.size() & 0xff));
            file.push_back(static_cast<char>(dictionary.size() >> 8));
            return file + dictionary;
        };
        row("empty", "", "not a NumPy array");
        row("text", "t,x,y\n1,2,3\n", "not a NumPy array");
        row("version 9", std::string("\x93NUMPY\x09\x00\x01\x00{", 11), "version is 9");
        row("header beyond the end", std::string("\x93NUMPY\x01\x00\xff\xff{", 11), "65535 bytes long");
        row("header of 4 GB", std::string("\x93NUMPY\x02\x00\xff\xff\xff\xff{", 13), "4294967295 bytes long");
        row("truncated", npy("<f8", {3}, bytesOf<double>({1, 2})),
            "promises 24 bytes for shape (3,), but 16 follow");
        row("too long", npy("<f8", {1}, bytesOf<double>({1, 2})), "promises 8 bytes");
        row("2^64 elements", npy("<f8", {4294967296, 4294967296}, ""), "more than can be held");
        row("2^63 bytes", npy("<f8", {1152921504606846976}, ""), "but 0 follow");
        row("complex", npy("<c16", {1}, std::string(16, 'x')), "`<c16` cannot be read");
        row("dates", npy("<M8[ns]", {1}, std::string(8, 'x')), "cannot be read");
        row("float128", npy("<f16", {1}, std::string(16, 'x')), "cannot be read");
        row("f3", npy("<f3", {1}, "abc"), "cannot be read");
        row("records", header("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (0,), }"),
            "table of records");
        row("a call",
            header("{'descr': __import__('os').system('x'), 'fortran_order': False, 'shape': (0,), }"),
            "quoted text was expected");
        row("negative length", header("{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }"),
            "not a length");
        row("length of 30 digits",
            header("{'descr': '<f8', 'fortran_order': False, 'shape': (" + std::string(30, '9') + ",)}"),
            "more than can be held");
        row("100 dimensions",
            header("{'descr': '<f8', 'fortran_order': False, 'shape': (" +
                   [] {
                       std::string ones;
                       for (int i = 0; i < 100; ++i)
                           ones += "1,";
                       return ones;
                   }() +
                   ")}"),
            "more than 32 dimensions");
        row("no shape", header("{'descr': '<f8', 'fortran_order': False}"), "is missing");
        row("two shapes", header("{'descr': '<f8', 'shape': (1,), 'fortran_order': False, 'shape': (2,)}"),
            "stands there twice");
        row("unknown key", header("{'descr': '<f8', 'os': (1,)}"), "`os` is unknown");
        row("something behind", header("{'descr': '<f8', 'fortran_order': False, 'shape': ()} + 1"),
            "follows the dictionary");
        row("no end", header("{'descr': '<f8"), "quotation mark is missing");
        row("order neither true nor false", header("{'descr': '<f8', 'fortran_order': 1, 'shape': ()}"),
            "neither True nor False");
    }
    void brokenFilesAreRefused() {
        QFETCH(QByteArray, file);
        QFETCH(QString, message);
        const std::string bytes = file.toStdString();
        const std::string found = messageOf<BadInput>([&] { reader(bytes); });
        QVERIFY2(contains(found, message.toStdString()), found.c_str());
        QVERIFY2(contains(found, "test.npy"), found.c_str());
    }

    void wrongTypesAreRefused() {
        const std::string texts = npy("<U1", {1}, bytesOf<char32_t>({U'a'}));
        QVERIFY(contains(messageOf<BadInput>([&] { reader(texts).doubles(); }), "holds text"));
        const std::string broken = npy({1.5});
        QVERIFY(
            contains(messageOf<BadInput>([&] { reader(broken).integers(); }), "1.5 is not a whole number"));
        const std::string large = npy("<u8", {1}, bytesOf<std::uint64_t>({~0ULL}));
        QVERIFY(contains(messageOf<BadInput>([&] { reader(large).integers(); }), "too large"));
        const std::string objects = npy("|O", {1}, "N.");
        QVERIFY(contains(messageOf<BadInput>([&] { reader(objects).doubles(); }), "Python objects"));
        const std::string surrogate = npy("<U1", {1}, bytesOf<std::uint32_t>({0xd800}));
        QVERIFY(contains(messageOf<BadInput>([&] { reader(surrogate).texts(); }), "no character"));
    }
};

QTEST_APPLESS_MAIN(NpyTest)
#include "NpyTest.moc"
