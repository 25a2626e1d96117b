#include "core/compute/ComputeDevices.h"

#include "core/base/Error.h"
#include "tests/support/TestData.h"

#include <QTest>

#include <algorithm>

using namespace canns;

/// Passes with and without the CUDA toolkit, a driver, and a graphics processor.
class ComputeDevicesTest : public QObject {
    Q_OBJECT

private slots:
    void theProcessorIsAlwaysThereAndFirst() {
        const std::vector<ComputeDevice> devices = computeDevices();
        QVERIFY(!devices.empty());
        QCOMPARE(deviceKindName(devices.front().kind), std::string_view("cpu"));
        QVERIFY(!devices.front().name.empty());
        QVERIFY(devices.front().parallelUnits >= 1);
        QVERIFY(devices.front().memoryBytes > 100'000'000);
        QCOMPARE(std::ranges::count(devices, DeviceKind::Cpu, &ComputeDevice::kind), 1);
    }

    void eitherThereIsAGpuOrAReason() {
        const auto devices = computeDevices();
        const bool hasGpu = std::ranges::any_of(devices, [](const ComputeDevice& device) {
            return device.kind == DeviceKind::Gpu && !device.name.empty() && device.memoryBytes > 0 &&
                   device.parallelUnits > 0;
        });
        const std::string reason = whyNoGpu();
        QCOMPARE(reason.empty(), hasGpu);
        QVERIFY(hasGpu || reason.back() == '.');
        QCOMPARE(devices.size() > 1, hasGpu);
    }

    void askingForAGpuIsAnsweredByWhatToDo() {
        const std::string message = test::messageOf<BadInput>([] { refuseGpu("--device"); });
        QVERIFY2(message.starts_with("--device: "), message.c_str());
        QVERIFY2(message.ends_with("Choose cpu or auto."), message.c_str());
    }
};

QTEST_APPLESS_MAIN(ComputeDevicesTest)
#include "ComputeDevicesTest.moc"
