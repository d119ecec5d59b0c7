// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/clipboard.h"
#include "document/drawing.h"
#include "document/locks.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

namespace {

std::string words(const std::optional<Refusal>& refusal)
{
    return refusal ? refusal->words : std::string();
}

// With a locked cluster.
struct Locked : Shop {
    Locked() { perform(*lockedAs(document, {cluster}, true)); }
    Move moved(const ElementId& element, int dx, int dy) const
    {
        return {movedWith(document, {element}, dx, dy)};
    }
    std::string refusedFor(const Edit& edit) const { return words(refuseLocked(document, edit)); }
};

} // namespace

class LocksTest : public QObject {
    Q_OBJECT

private slots:
    void areOneStepThatSaysWhat();
    void keepThingsWhereTheyAre();
    void letThingsGoAlongWithWhatTheyLiveIn();
    void letEverythingElseHappen();
    void doNotHinderCalls();
    void areNotCopied();
};

void LocksTest::areOneStepThatSaysWhat()
{
    Shop shop;
    QVERIFY(!whyLocked(shop.document, {shop.service}));
    QVERIFY(!lockedAs(shop.document, {shop.service}, false));
    const Edit edit = *lockedAs(shop.document, {shop.service}, true);
    QCOMPARE(labelOf(shop.document, edit), std::string("Lock service web"));
    shop.perform(edit);
    QVERIFY(shop.document.find(shop.service)->locked);
    QCOMPARE(words(whyLocked(shop.document, {shop.users, shop.service})),
             std::string("The service web is locked. Unlock it to move, resize or delete it."));
    shop.perform(*lockedAs(shop.document, {shop.service}, false));
    QVERIFY(!shop.document.find(shop.service)->locked);
}

void LocksTest::keepThingsWhereTheyAre()
{
    const Locked shop;
    const std::string name = shop.document.find(shop.cluster)->name;
    const std::string start = "The cluster " + name + " is locked, so it is not ";
    QCOMPARE(shop.refusedFor(shop.moved(shop.cluster, 20, 0)), start + "moved. Unlock it first.");
    Rect wide = *shop.document.find(shop.cluster)->place;
    wide.width += 20;
    QCOMPARE(shop.refusedFor(Move{{{shop.cluster, wide}}}), start + "resized. Unlock it first.");
    QCOMPARE(shop.refusedFor(RemoveElements{{shop.cluster}}), start + "deleted. Unlock it first.");
    // With what it lives in, too.
    QCOMPARE(shop.refusedFor(RemoveElements{{shop.vpc}}), start + "deleted. Unlock it first.");
    QCOMPARE(shop.refusedFor(Reparent{{shop.cluster}, {}}),
             start + "put elsewhere. Unlock it first.");
}

void LocksTest::letThingsGoAlongWithWhatTheyLiveIn()
{
    const Locked shop;
    QCOMPARE(shop.refusedFor(shop.moved(shop.vpc, 40, 20)), std::string());
}

void LocksTest::letEverythingElseHappen()
{
    const Locked shop;
    QCOMPARE(shop.refusedFor(SetField{{shop.service}, "desiredCount", std::int64_t{9}}),
             std::string());
    QCOMPARE(shop.refusedFor(Rename{shop.cluster, "other"}), std::string());
    QCOMPARE(shop.refusedFor(RemoveElements{{shop.service}}), std::string());
    QCOMPARE(shop.refusedFor(shop.moved(shop.users, 20, 20)), std::string());
    QCOMPARE(shop.refusedFor(*lockedAs(shop.document, {shop.cluster}, false)), std::string());
    // What is refused anyhow is refused for its own reason.
    QCOMPARE(shop.refusedFor(Rename{ElementId("service-99"), "x"}), std::string());
}

void LocksTest::doNotHinderCalls()
{
    const Locked shop;
    QVERIFY(doc::apply(shop.document, RemoveElements{{shop.cluster}}).has_value());
}

void LocksTest::areNotCopied()
{
    Locked shop;
    const auto copy = duplicate(shop.document, {shop.cluster});
    QVERIFY(copy.has_value());
    shop.performAll(copy->edits);
    QVERIFY(!shop.document.find(copy->elements.front())->locked);
    QVERIFY(shop.document.find(shop.cluster)->locked);
}

QTEST_GUILESS_MAIN(LocksTest)
#include "tst_locks.moc"
