// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/clipboard.h"
#include "document/diff.h"
#include "document/drawing.h"
#include "document/groups.h"
#include "document/lower.h"
#include "document/telling.h"
#include "document/towards.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

using Ids = std::vector<ElementId>;

class GroupsTest : public QObject {
    Q_OBJECT

private slots:
    void bringTheirMembersAlong();
    void areMadeAndDissolvedInOneStep();
    void areNotMadeOfOne();
    void leaveTheOldGroup();
    void ofCopiesAreTheirOwn();
    void changeNothingThatRuns();
    void allOfAKindAreFound();
};

void GroupsTest::bringTheirMembersAlong()
{
    Shop shop;
    QCOMPARE(withGroups(shop.document, {shop.users}), Ids{shop.users});
    shop.perform(*grouped(shop.document, {shop.users, shop.definition}));
    QCOMPARE(withGroups(shop.document, {shop.users}), (Ids{shop.users, shop.definition}));
    QCOMPARE(withGroups(shop.document, {shop.vpc, shop.definition}),
             (Ids{shop.vpc, shop.definition, shop.users}));
}

void GroupsTest::areMadeAndDissolvedInOneStep()
{
    Shop shop;
    const Edit made = *grouped(shop.document, {shop.service, shop.instance1});
    QCOMPARE(labelOf(shop.document, made), std::string("Group 2 elements"));
    shop.perform(made);
    QCOMPARE(shop.document.find(shop.service)->group, std::string("group-1"));
    const Edit dissolved = *ungrouped(shop.document, {shop.service});
    QCOMPARE(labelOf(shop.document, dissolved), std::string("Ungroup 2 elements"));
    shop.perform(dissolved);
    QVERIFY(shop.document.find(shop.instance1)->group.empty());
    QVERIFY(!ungrouped(shop.document, {shop.service}));
}

void GroupsTest::areNotMadeOfOne()
{
    Shop shop;
    QVERIFY(!grouped(shop.document, {shop.service}));
    QVERIFY(!grouped(shop.document, {shop.service, shop.service}));
    shop.perform(*grouped(shop.document, {shop.service, shop.instance1}));
    QVERIFY(!grouped(shop.document, {shop.instance1, shop.service})); // it is one already
}

void GroupsTest::leaveTheOldGroup()
{
    Shop shop;
    shop.perform(*grouped(shop.document, {shop.service, shop.instance1}));
    shop.perform(*grouped(shop.document, {shop.service, shop.instance2}));
    QCOMPARE(shop.document.find(shop.service)->group, shop.document.find(shop.instance2)->group);
    QVERIFY(shop.document.find(shop.service)->group != shop.document.find(shop.instance1)->group);
}

void GroupsTest::ofCopiesAreTheirOwn()
{
    Shop shop;
    shop.perform(*grouped(shop.document, {shop.instance1, shop.instance2}));
    const auto copy = duplicate(shop.document, {shop.instance1, shop.instance2});
    QVERIFY(copy.has_value());
    shop.performAll(copy->edits);
    QCOMPARE(copy->elements.size(), std::size_t(2));
    const std::string group = shop.document.find(copy->elements[0])->group;
    QVERIFY(!group.empty() && group != shop.document.find(shop.instance1)->group);
    QCOMPARE(shop.document.find(copy->elements[1])->group, group);
}

void GroupsTest::changeNothingThatRuns()
{
    Shop shop;
    const Document before = shop.document;
    shop.perform(*grouped(shop.document, {shop.service, shop.instance1}));
    QVERIFY(!(shop.document == before));
    QVERIFY(dump(shop.document) != dump(before));
    QCOMPARE(diff(before, shop.document).altered.size(), std::size_t(2));
    QCOMPARE(diff(before, shop.document).altered.front().keys, std::vector<std::string>{"group"});
    const auto back = editTowards(shop.document, before);
    QVERIFY(back);
    QVERIFY(*doc::apply(shop.document, *back) == before);
    QCOMPARE(lower(shop.document).services.size(), lower(before).services.size());
    QVERIFY(toldChange(before, shop.document, Deed::edited).empty());
}

void GroupsTest::allOfAKindAreFound()
{
    const Shop shop;
    QCOMPARE(alike(shop.document, {shop.instance2}), (Ids{shop.instance1, shop.instance2}));
    QCOMPARE(alike(shop.document, {shop.subnetA, shop.users}),
             (Ids{shop.subnetA, shop.subnetB, shop.users}));
    QVERIFY(alike(shop.document, {}).empty());
}

QTEST_GUILESS_MAIN(GroupsTest)
#include "tst_groups.moc"
