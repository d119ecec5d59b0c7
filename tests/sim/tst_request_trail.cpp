// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one request is what the laws do with the next one, and looking at it changes nothing.
#include "sim/commands.h"
#include "sim/engine.h"
#include "sim/frame_builder.h"
#include "sim/request_trail.h"
#include "support/traffic_plan.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;
using namespace stowage::tests;

class RequestTrailTest : public QObject {
    Q_OBJECT

private slots:
    void goesThroughTheBalancerToWhoseTurnItIs();
    void takesTurns();
    void endsWhereNobodyIsRegistered();
    void changesNothing();
};

namespace {
World after(const Plan& plan, Duration length)
{
    World world = *begin(plan);
    advance(world, Time{} + length);
    return world;
}

Trail trailIn(const World& world)
{
    return requestTrail(world, rowOf<Source>(world, EntityKind::source, Subject(kUsers)));
}
} // namespace

void RequestTrailTest::goesThroughTheBalancerToWhoseTurnItIs()
{
    const Trail trail = trailIn(after(shop(2, 20), minutes(5)));
    QCOMPARE(trail.steps.size(), std::size_t{4});
    QCOMPARE(trail.steps[0].from, kUsers);
    QCOMPARE(trail.steps[0].to, kBalancer);
    QCOMPARE(trail.steps[1].from, kBalancer);
    QCOMPARE(trail.steps[1].to, kGroup);
    QCOMPARE(trail.steps[2].from, kGroup);
    QCOMPARE(trail.steps[2].to, ElementId("service-1"));
    QVERIFY(trail.steps[2].text.find("the turn of") != std::string::npos);
    QVERIFY(trail.steps[3].severity == Severity::good);
    QVERIFY2(trail.steps[3].text.find("answers with 200") != std::string::npos,
             trail.steps[3].text.c_str());
    QVERIFY(trail.steps[3].at >= trail.steps[2].at);
}

// One request a second: a second later it is the other's turn.
void RequestTrailTest::takesTurns()
{
    World world = after(shop(2, 1), minutes(5));
    const std::string first = trailIn(world).steps.at(2).text;
    advance(world, world.now + seconds(1));
    const std::string second = trailIn(world).steps.at(2).text;
    advance(world, world.now + seconds(1));
    QVERIFY(first != second);
    QCOMPARE(trailIn(world).steps.at(2).text, first);
}

void RequestTrailTest::endsWhereNobodyIsRegistered()
{
    const Trail trail = trailIn(after(shop(0, 20), minutes(5)));
    QCOMPARE(trail.steps.size(), std::size_t{3});
    QVERIFY(trail.steps.back().severity == Severity::bad);
    QVERIFY2(trail.steps.back().text.find("503") != std::string::npos,
             trail.steps.back().text.c_str());
}

void RequestTrailTest::changesNothing()
{
    World world = after(shop(2, 20), minutes(5));
    World other = world;
    QVERIFY(trailIn(world) == trailIn(world));
    advance(world, world.now + minutes(5));
    advance(other, other.now + minutes(5));
    QVERIFY(world.facts.digest() == other.facts.digest());
    QCOMPARE(wholeFrame(world).flows, wholeFrame(other).flows);
}

QTEST_GUILESS_MAIN(RequestTrailTest)
#include "tst_request_trail.moc"
