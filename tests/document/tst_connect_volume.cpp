// SPDX-License-Identifier: GPL-3.0-or-later
// A line to a file system brings a volume and a mount point along.
#include "document/drawing.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ConnectVolumeTest : public QObject {
    Q_OBJECT

private slots:
    void bringsAVolumeAndAMountPoint();
    void anotherFileSystemTakesItsPlace();
    void isDroppedWithMountTargets();
};

void ConnectVolumeTest::bringsAVolumeAndAMountPoint()
{
    Shop shop;
    const ElementId data = shop.add<FileSystem>("my data", shop.vpc);
    const ElementId container = shop.document.childrenOf(shop.definition).front();
    const std::string name = shop.document.find(container)->name;
    const auto made = doc::connect(shop.document, data, shop.definition);
    QVERIFY(made.has_value());
    QCOMPARE(made->words, "web mounts my data; volume my-data at /mnt/my-data of " + name);
    shop.performAll(made->edits);
    QVERIFY(shop.document.findLink(shop.definition, data, "mounts"));
    const auto& volumes = shop.props<TaskDefinition>(shop.definition).volumes;
    QCOMPARE(volumes.size(), std::size_t(1));
    QVERIFY(volumes[0].type == VolumeType::efs);
    QVERIFY(volumes[0].fileSystemId.empty());
    const auto& points = shop.props<Container>(container).mountPoints;
    QCOMPARE(points.size(), std::size_t(1));
    QCOMPARE(points[0].sourceVolume, std::string("my-data"));
    QCOMPARE(points[0].containerPath, std::string("/mnt/my-data"));
}

void ConnectVolumeTest::anotherFileSystemTakesItsPlace()
{
    Shop shop;
    const ElementId data = shop.add<FileSystem>("data", shop.vpc);
    const ElementId other = shop.add<FileSystem>("other", shop.vpc);
    shop.performAll(doc::connect(shop.document, shop.definition, data)->edits);
    const auto made = doc::connect(shop.document, shop.definition, other);
    QCOMPARE(made->words, std::string("web mounts other instead of data"));
    shop.performAll(made->edits);
    QVERIFY(!shop.document.findLink(shop.definition, data, "mounts"));
    QCOMPARE(shop.props<TaskDefinition>(shop.definition).volumes.size(), std::size_t(1));
}

void ConnectVolumeTest::isDroppedWithMountTargets()
{
    Shop shop;
    const DropPlan plan =
        dropPlan(shop.document, infoOf<FileSystem>(), {.pointed = shop.vpc, .x = 40, .y = 40});
    QVERIFY(!plan.refusal);
    shop.performAll(plan.edits);
    QVERIFY(shop.document.findLink(plan.element, shop.subnetA, "subnet"));
    QCOMPARE(shop.document.find(plan.element)->parent.text, shop.vpc.text);
}

QTEST_GUILESS_MAIN(ConnectVolumeTest)
#include "tst_connect_volume.moc"
