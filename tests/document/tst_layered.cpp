// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/layered.h"

#include <QtTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace stowage::doc;

namespace {
// Of straight lines from middle to middle.
int crossingsIn(const LayeredAsked& asked, const Layered& made)
{
    const auto middle = [&](int n) {
        const auto at = static_cast<std::size_t>(n);
        return QPointF(made.places[at].x + asked.boxes[at].width / 2.0,
                       made.places[at].y + asked.boxes[at].height / 2.0);
    };
    int count = 0;
    for (std::size_t a = 0; a < asked.lines.size(); ++a)
        for (std::size_t b = a + 1; b < asked.lines.size(); ++b) {
            const auto& [from, to] = asked.lines[a];
            const auto& [start, end] = asked.lines[b];
            if (from == start || from == end || to == start || to == end)
                continue;
            const QLineF one(middle(from), middle(to)), other(middle(start), middle(end));
            count += one.intersects(other, nullptr) == QLineF::BoundedIntersection ? 1 : 0;
        }
    return count;
}

bool haveRoom(const LayeredAsked& asked, const Layered& made)
{
    for (std::size_t a = 0; a < asked.boxes.size(); ++a)
        for (std::size_t b = a + 1; b < asked.boxes.size(); ++b) {
            const Point &at = made.places[a], &other = made.places[b];
            const bool beside = at.x + asked.boxes[a].width + asked.layerGap <= other.x ||
                                other.x + asked.boxes[b].width + asked.layerGap <= at.x;
            const bool above = at.y + asked.boxes[a].height + asked.boxGap <= other.y ||
                               other.y + asked.boxes[b].height + asked.boxGap <= at.y;
            if (!beside && !above)
                return false;
        }
    return true;
}

// Lines from lower to higher numbers of a random order, and some over many layers.
LayeredAsked randomGraph(unsigned seed)
{
    std::mt19937 dice(seed);
    LayeredAsked asked;
    const auto count = static_cast<int>(20 + dice() % 60);
    for (int n = 0; n < count; ++n)
        asked.boxes.push_back(
            {20 * static_cast<int>(2 + dice() % 8), 20 * static_cast<int>(2 + dice() % 5)});
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), dice);
    for (int n = 0; n < count * 3 / 2; ++n) {
        const auto a = dice() % order.size(), b = dice() % order.size();
        if (a != b)
            asked.lines.emplace_back(order[std::min(a, b)], order[std::max(a, b)]);
    }
    return asked;
}
} // namespace

class LayeredTest : public QObject {
    Q_OBJECT

private slots:
    void linesGoToTheRight_data();
    void linesGoToTheRight();
    void untanglesAPermutation();
    void drawsATreeWithoutCrossings();
    void keepsAChainStraight();
    void endsWhereLinesGoInCircles();
    void takesNothingForAnAnswer();
};

void LayeredTest::linesGoToTheRight_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 50; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void LayeredTest::linesGoToTheRight()
{
    QFETCH(unsigned, seed);
    const LayeredAsked asked = randomGraph(seed);
    const Layered made = layered(asked);
    for (const auto& [from, to] : asked.lines) {
        const auto a = static_cast<std::size_t>(from), b = static_cast<std::size_t>(to);
        QVERIFY(made.layers[a] < made.layers[b]);
        QVERIFY(made.places[a].x + asked.boxes[a].width < made.places[b].x);
    }
    QVERIFY(haveRoom(asked, made));
    for (const Point& place : made.places) {
        QVERIFY(place.x >= 0 && place.y >= 0);
        QCOMPARE(place.y % 20, 0);
    }
    QCOMPARE(layered(asked).places, made.places);
}

void LayeredTest::untanglesAPermutation()
{
    LayeredAsked asked;
    constexpr int kPairs = 40;
    asked.boxes.assign(2 * kPairs, {100, 60});
    for (int n = 0; n < kPairs; ++n)
        asked.lines.emplace_back(n, kPairs + n * 7 % kPairs);
    QCOMPARE(crossingsIn(asked, layered(asked)), 0);
}

void LayeredTest::drawsATreeWithoutCrossings()
{
    LayeredAsked asked;
    constexpr int kNodes = 127;
    asked.boxes.assign(kNodes, {100, 60});
    const auto numbered = [](int n) { return n * 50 % kNodes; }; // 127 is a prime
    for (int n = 1; n < kNodes; ++n)
        asked.lines.emplace_back(numbered((n - 1) / 2), numbered(n));
    QCOMPARE(crossingsIn(asked, layered(asked)), 0);
}

void LayeredTest::keepsAChainStraight()
{
    LayeredAsked asked;
    asked.boxes = {{100, 60}, {100, 60}, {100, 60}, {100, 60}};
    asked.lines = {{0, 1}, {1, 2}, {2, 3}};
    const Layered made = layered(asked);
    for (std::size_t n = 1; n < made.places.size(); ++n) {
        QCOMPARE(made.places[n].y, made.places[0].y);
        QCOMPARE(made.places[n].x, made.places[n - 1].x + 100 + asked.layerGap);
    }
    QCOMPARE(made.width, 4 * 100 + 3 * asked.layerGap);
    QCOMPARE(made.height, 60);
}

void LayeredTest::endsWhereLinesGoInCircles()
{
    LayeredAsked asked;
    asked.boxes.assign(6, {100, 60});
    asked.lines = {{0, 1}, {1, 2}, {2, 0}, {3, 3}, {3, 4}, {4, 3}, {2, 5}, {2, 5}};
    const Layered made = layered(asked);
    QVERIFY(haveRoom(asked, made));
    QVERIFY(made.layers[0] != made.layers[1] && made.layers[1] != made.layers[2]);
}

void LayeredTest::takesNothingForAnAnswer()
{
    const Layered made = layered({});
    QVERIFY(made.places.empty());
    QCOMPARE(made.width, 0);
}

QTEST_APPLESS_MAIN(LayeredTest)
#include "tst_layered.moc"
