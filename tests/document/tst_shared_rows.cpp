// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/drawing.h"
#include "document/shared_rows.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

namespace {

bool has(const std::vector<const Field*>& rows, std::string_view key)
{
    return std::any_of(rows.begin(), rows.end(), [&](const Field* row) { return row->key == key; });
}

} // namespace

class SharedRowsTest : public QObject {
    Q_OBJECT

private slots:
    void ofOneKindAreAllItsRows();
    void ofSeveralKindsMeanTheSame();
    void anEditReachesEachKind();
};

void SharedRowsTest::ofOneKindAreAllItsRows()
{
    const Shop shop;
    const auto rows = sharedRows(shop.document, {shop.instance1, shop.instance2});
    QCOMPARE(rows.size(), infoOf<Instance>().rows.size() + elementRows().size());
    QVERIFY(has(rows, "locked"));
    QVERIFY(sharedRows(shop.document, {}).empty());
}

void SharedRowsTest::ofSeveralKindsMeanTheSame()
{
    Shop shop;
    const ElementId group = shop.add<AutoScalingGroup>("asg", shop.cluster);
    const auto rows = sharedRows(shop.document, {shop.instance1, group});
    QVERIFY(has(rows, "spot") && has(rows, "locked"));
    QVERIFY(!has(rows, "minSize"));
    for (const Field* row : rows) {
        const Field* other = findRow(infoOf<AutoScalingGroup>(), row->key);
        QVERIFY(other != nullptr);
        QVERIFY(other->shape == row->shape && other->unit == row->unit);
    }
    // What bears one key but is of another sort is not edited together.
    const auto few = sharedRows(shop.document, {shop.service, shop.users});
    QVERIFY(has(few, "locked"));
    QVERIFY(!has(few, "desiredCount"));
}

void SharedRowsTest::anEditReachesEachKind()
{
    Shop shop;
    const ElementId group = shop.add<AutoScalingGroup>("asg", shop.cluster);
    shop.perform(SetField{{shop.instance1, group}, "spot", true});
    QVERIFY(shop.props<Instance>(shop.instance1).spot);
    QVERIFY(shop.props<AutoScalingGroup>(group).spot);
}

QTEST_GUILESS_MAIN(SharedRowsTest)
#include "tst_shared_rows.moc"
