// SPDX-License-Identifier: GPL-3.0-or-later
// Availability Zone rebalancing of services on Fargate: over the zones of their subnets. O16.
#include "session/drawn.h"
#include "session/serverless.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;

namespace {
// web, four tasks that are all in us-east-1a, for us-east-1b is out until three minutes have
// passed.
Story crowdedOnFargate(const std::string& more = {}, int vcpus = 6)
{
    doc::Document document;
    document.fargateVcpus = vcpus;
    Story story(document);
    define(story);
    story.service("web", 4, kOnFargate + network() + more);
    story.until(60);
    story.fault("stowage:az-outage", R"("on":{"availabilityZone":"us-east-1b"},"for":"2m")");
    story.until(179);
    return story;
}
} // namespace

class RebalancingFargateTest : public QObject {
    Q_OBJECT

private slots:
    void o16_startsThenWaitsThenStops();
    void aZoneWithoutCapacityDoesNotCount();
    void offMovesNothing();
    void eachProviderIsEvenByItself();
    void theQuotaStopsIt();
};

void RebalancingFargateTest::o16_startsThenWaitsThenStops()
{
    Story story = crowdedOnFargate();
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{4});
    std::int64_t lowest = 9, highest = 0;
    for (double at = 180; at < 560; ++at) {
        story.until(at);
        lowest = std::min(lowest, story.running("web"));
        highest = std::max(highest, story.running("web"));
    }
    QCOMPARE(lowest, std::int64_t{4});
    QCOMPARE(highest, std::int64_t{5});
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{2});
    QCOMPARE(inZone(story, "us-east-1b"), std::int64_t{2});
    QVERIFY(story.told("web", "is not AZ balanced with 4 tasks in use1-az1, 0 tasks in use1-az2. "
                              "AZ Rebalancing in progress."));
    QVERIFY(story.told("web", "is AZ balanced with 2 tasks in use1-az1, 2 tasks in use1-az2."));
    QCOMPARE(factsOf(story, FactKind::rebalancingTaskStarted).size(), std::size_t{2});
    QCOMPARE(factsOf(story, FactKind::rebalancingTaskStopped).size(), std::size_t{2});
}

void RebalancingFargateTest::aZoneWithoutCapacityDoesNotCount()
{
    const Story story = crowdedOnFargate();
    QCOMPARE(story.running("web"), std::int64_t{4});
    QVERIFY(factsOf(story, FactKind::rebalancingBegan).empty());
}

void RebalancingFargateTest::offMovesNothing()
{
    Story story = crowdedOnFargate(R"(,"availabilityZoneRebalancing":"DISABLED")");
    story.until(560);
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{4});
    QVERIFY(factsOf(story, FactKind::rebalancingBegan).empty());
}

// Three on each of the two, of which two are in the first zone.
void RebalancingFargateTest::eachProviderIsEvenByItself()
{
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 6,
                  strategy(R"({"capacityProvider":"FARGATE","weight":1},)"
                           R"({"capacityProvider":"FARGATE_SPOT","weight":1})") +
                      network());
    story.until(400);
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{4});
    QCOMPARE(story.running("web"), std::int64_t{6});
    QVERIFY(factsOf(story, FactKind::rebalancingBegan).empty());
}

// Four tasks take the one vCPU there is; with a second one the move is tried again.
void RebalancingFargateTest::theQuotaStopsIt()
{
    Story story = crowdedOnFargate({}, 1);
    story.until(260);
    QVERIFY(story.told("web", "is unable to place a task in use1-az2 because You've reached the "
                              "limit on the number of vCPUs you can run concurrently"));
    const WhyCard why = whyLast(story, FactKind::rebalancingUnplaceable);
    QCOMPARE(firstRule(why), std::string("fargate.vcpus"));
    QVERIFY(
        why.sentence.starts_with("It needs 0.25 vCPU, and tasks on FARGATE have 1 of the 1 that "
                                 "the account may run."));
    const io::Json event = story.event(factsOf(story, FactKind::rebalancingUnplaceable).back());
    QCOMPARE(textOf(*event.find("detail"), "reason"), std::string("RESOURCE:FARGATE"));
    QCOMPARE(factsOf(story, FactKind::rebalancingBegan).size(), std::size_t{1}); // no second time
    perform(story, doc::SetDocument{"fargateVcpus", std::int64_t{2}});
    story.until(660);
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{2});
    QCOMPARE(inZone(story, "us-east-1b"), std::int64_t{2});
}

QTEST_GUILESS_MAIN(RebalancingFargateTest)
#include "tst_rebalancing_fargate.moc"
