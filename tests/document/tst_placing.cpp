// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of parts at a point holds: what may live there first.
#include "document/drawing.h"
#include "document/placing.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

class PlacingTest : public QObject {
    Q_OBJECT

private slots:
    void allKindsAreThereOnce();
    void whatMayLiveThereComesFirst();
    void aFrameIsFoundBelowACard();
    void saysWhatWouldHappen();
    void aQueueIsMeantForALine();
    void everyChoiceThatMayBeCanBeDropped();
};

namespace {
const PlaceChoice& choiceOf(const std::vector<PlaceChoice>& choices, std::string_view kind)
{
    return *std::find_if(choices.begin(), choices.end(),
                         [kind](const PlaceChoice& choice) { return choice.kind->key == kind; });
}

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}
} // namespace

void PlacingTest::allKindsAreThereOnce()
{
    const Shop shop;
    const auto choices = placeChoices(shop.document, {shop.cluster, 0, 0, {}}, {});
    QCOMPARE(choices.size(), allKinds().size());
    for (const KindInfo& kind : allKinds())
        QCOMPARE(choiceOf(choices, kind.key).kind, &kind);
}

void PlacingTest::whatMayLiveThereComesFirst()
{
    const Shop shop;
    const auto choices = placeChoices(shop.document, {shop.cluster, 0, 0, {}}, {});
    QCOMPARE(text(choices[0].kind->key), QStringLiteral("service"));
    QCOMPARE(text(choices[1].kind->key), QStringLiteral("autoScalingGroup"));
    QCOMPARE(text(choices[2].kind->key), QStringLiteral("instance"));
    QVERIFY(choices[0].isCommon && choices[0].reach == Reach::here);
    QVERIFY(std::is_sorted(choices.begin(), choices.end(),
                           [](const auto& a, const auto& b) { return a.reach < b.reach; }));
    // A note goes to the canvas around, a container nowhere.
    QVERIFY(choiceOf(choices, "note").reach == Reach::elsewhere);
    QVERIFY(choiceOf(choices, "container").reach == Reach::nowhere);
    // On the canvas a service makes its cluster.
    const auto ground = placeChoices(shop.document, {{}, 0, 0, {}}, {});
    QVERIFY(choiceOf(ground, "service").reach == Reach::here);
    QVERIFY(choiceOf(ground, "note").reach == Reach::here);
    QVERIFY(!choiceOf(ground, "note").isCommon);
}

void PlacingTest::aFrameIsFoundBelowACard()
{
    const Shop shop;
    QCOMPARE(frameAt(shop.document, shop.service), shop.cluster);
    QCOMPARE(frameAt(shop.document, shop.balancer), shop.balancer);
    QCOMPARE(frameAt(shop.document, shop.users), ElementId());
    QCOMPARE(frameAt(shop.document, {}), ElementId());
    const auto on = placeChoices(shop.document, {shop.service, 0, 0, {}}, {});
    QCOMPARE(text(on.front().kind->key), QStringLiteral("service"));
}

void PlacingTest::saysWhatWouldHappen()
{
    const Shop shop;
    const auto choices = placeChoices(shop.document, {shop.cluster, 0, 0, {}}, {});
    QCOMPARE(text(choiceOf(choices, "container").words),
             QStringLiteral("A container belongs in a task definition, not in a cluster."));
    QVERIFY(
        text(choiceOf(choices, "instance").words).startsWith(QLatin1String("into cluster shop")));
    QCOMPARE(text(choiceOf(placeChoices({}, {}, {}), "service").words),
             QStringLiteral("creates cluster > service > task definition"));
}

void PlacingTest::aQueueIsMeantForALine()
{
    const Shop shop;
    const Link* line = shop.document.findLink(shop.users, shop.balancer, "requests");
    const auto choices = placeChoices(shop.document, {shop.vpc, 0, 0, {}}, *line);
    QCOMPARE(text(choices.front().kind->key), QStringLiteral("queue"));
    QVERIFY(text(choices.front().words).startsWith(QLatin1String("makes it asynchronous")));
    const auto without = placeChoices(shop.document, {shop.vpc, 0, 0, {}}, {});
    QVERIFY(choiceOf(without, "queue").reach == Reach::elsewhere);
}

void PlacingTest::everyChoiceThatMayBeCanBeDropped()
{
    const Shop shop;
    for (const ElementId& pointed : {ElementId(), shop.vpc, shop.cluster, shop.definition})
        for (const PlaceChoice& choice : placeChoices(shop.document, {pointed, 400, 300, {}}, {})) {
            const DropPlan plan = dropPlan(shop.document, *choice.kind, {pointed, 400, 300, {}});
            QCOMPARE(plan.refusal.has_value(), choice.reach == Reach::nowhere);
            Drawing copy;
            copy.document = shop.document;
            copy.performAll(plan.edits);
            QCOMPARE(copy.document.find(plan.element) == nullptr, plan.refusal.has_value());
        }
}

QTEST_GUILESS_MAIN(PlacingTest)
#include "tst_placing.moc"
