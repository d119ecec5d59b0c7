// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/align.h"
#include "document/containment.h"
#include "document/drawing.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

namespace {
// Four cards of different sizes, not in line with each other.
struct Cards : Drawing {
    Cards()
    {
        const Rect rects[] = {
            {0, 0, 160, 100}, {300, 40, 200, 60}, {240, 200, 100, 140}, {700, 130, 60, 60}};
        for (const Rect& rect : rects) {
            ids.push_back(add<Note>("note"));
            perform(Move{{{ids.back(), rect}}});
        }
    }
    const Rect& at(std::size_t n) const { return *document.find(ids[n])->place; }

    std::vector<ElementId> ids;
};
} // namespace

class AlignTest : public QObject {
    Q_OBJECT

private slots:
    void bringsIntoLine_data();
    void bringsIntoLine();
    void leavesTheRestAlone();
    void leavesEqualGaps_data();
    void leavesEqualGaps();
    void needsSomethingToAlignWith();
    void takesAlongWhatLivesThere();
    void leavesRowsAlone();
};

void AlignTest::bringsIntoLine_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QList<int>>("expected"); // left or upper edges
    const auto row = [](const char* name, Line line, const QList<int>& expected) {
        QTest::newRow(name) << static_cast<int>(line) << expected;
    };
    row("left", Line::left, {0, 0, 0, 0});
    row("centre", Line::centre, {300, 280, 330, 350});
    row("right", Line::right, {600, 560, 660, 700});
    row("top", Line::top, {0, 0, 0, 0});
    row("middle", Line::middle, {120, 140, 100, 140});
    row("bottom", Line::bottom, {240, 280, 200, 280});
}

void AlignTest::bringsIntoLine()
{
    QFETCH(int, line);
    QFETCH(QList<int>, expected);
    Cards cards;
    const std::vector<Rect> before = {cards.at(0), cards.at(1), cards.at(2), cards.at(3)};
    cards.perform(Move{aligned(cards.document, cards.ids, static_cast<Line>(line))});
    const bool across = line <= static_cast<int>(Line::right);
    for (std::size_t n = 0; n < cards.ids.size(); ++n) {
        QCOMPARE(across ? cards.at(n).x : cards.at(n).y, expected[static_cast<int>(n)]);
        QCOMPARE(across ? cards.at(n).y : cards.at(n).x, across ? before[n].y : before[n].x);
        QCOMPARE(cards.at(n).width, before[n].width);
        QCOMPARE(cards.at(n).height, before[n].height);
    }
}

void AlignTest::leavesTheRestAlone()
{
    Cards cards;
    const std::vector<Placed> placed =
        aligned(cards.document, {cards.ids[1], cards.ids[2]}, Line::left);
    QCOMPARE(placed.size(), std::size_t{1}); // the other one is there already
    QCOMPARE(placed.front().element, cards.ids[1]);
    QCOMPARE(placed.front().rect.x, 240);
}

void AlignTest::leavesEqualGaps_data()
{
    QTest::addColumn<bool>("across");
    QTest::newRow("horizontally") << true;
    QTest::newRow("vertically") << false;
}

void AlignTest::leavesEqualGaps()
{
    QFETCH(bool, across);
    Cards cards;
    cards.perform(Move{distributed(cards.document, cards.ids, across ? Axis::across : Axis::down)});
    std::vector<std::pair<int, int>> reaches;
    for (std::size_t n = 0; n < cards.ids.size(); ++n)
        reaches.emplace_back(across ? cards.at(n).x : cards.at(n).y,
                             across ? cards.at(n).right() : cards.at(n).bottom());
    std::sort(reaches.begin(), reaches.end(),
              [](const auto& a, const auto& b) { return a.first + a.second < b.first + b.second; });
    QCOMPARE(reaches.front().first, 0); // the outermost stay
    QCOMPARE(reaches.back().second, across ? 760 : 340);
    const int gap = reaches[1].first - reaches[0].second;
    for (std::size_t n = 1; n < reaches.size(); ++n)
        QVERIFY(std::abs(reaches[n].first - reaches[n - 1].second - gap) <= 1); // whole units
}

void AlignTest::needsSomethingToAlignWith()
{
    Cards cards;
    QVERIFY(aligned(cards.document, {cards.ids[1]}, Line::left).empty());
    QVERIFY(distributed(cards.document, {cards.ids[0], cards.ids[1]}, Axis::across).empty());
    QVERIFY(aligned(cards.document, {}, Line::top).empty());
}

void AlignTest::takesAlongWhatLivesThere()
{
    Shop shop;
    const Rect group = *shop.document.find(shop.group)->place;
    const int step =
        shop.document.find(shop.users)->place->x - shop.document.find(shop.vpc)->place->x;
    // What lives in the VPC is selected as well, and goes along with it only once.
    shop.perform(Move{aligned(shop.document, {shop.users, shop.vpc, shop.group}, Line::left)});
    QVERIFY(step < 0);
    QCOMPARE(shop.document.find(shop.group)->place->x, group.x + step);
    QCOMPARE(shop.document.find(shop.vpc)->place->x, shop.document.find(shop.users)->place->x);
}

void AlignTest::leavesRowsAlone()
{
    Shop shop;
    const std::vector<ElementId> two = {shop.service, shop.instance1};
    QVERIFY(!aligned(shop.document, two, Line::right).empty());
    shop.perform(
        settingOf(shop.document, {shop.cluster}, "arrangement", Choice{int(Arrangement::column)}));
    QVERIFY(aligned(shop.document, two, Line::right).empty());
}

QTEST_APPLESS_MAIN(AlignTest)
#include "tst_align.moc"
