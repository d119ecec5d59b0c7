// SPDX-License-Identifier: GPL-3.0-or-later
// EC2 takes a drawn Spot instance back two minutes after its notice; it can be launched again.
#include "kinds/compute/instance.h"
#include "session/drawn.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class SpotInstancesTest : public QObject {
    Q_OBJECT

private slots:
    void isTakenBack_data();
    void isTakenBack();
    void anotherInstanceIsKept();
};

namespace {
constexpr const char* kInterrupts = "aws:ec2:send-spot-instance-interruptions";

Story withInstance(const doc::Instance& props)
{
    Story story;
    draw(story, "i1", props, idOfElement(story, "cluster", "shop"));
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(300);
    return story;
}

std::string statusOf(const Story& story)
{
    const auto instances = itemsOf(story.state(), "containerInstances");
    return instances.empty() ? "none" : textOf(instances.front(), "status");
}
} // namespace

void SpotInstancesTest::isTakenBack_data()
{
    QTest::addColumn<bool>("drains");
    QTest::newRow("without a word to the cluster") << false;
    QTest::newRow("drains at the notice") << true;
}

void SpotInstancesTest::isTakenBack()
{
    QFETCH(bool, drains);
    Story story = withInstance({.registersAtOnce = true, .spot = true, .spotDraining = drains});
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(story.fault(kInterrupts, R"("on":{"instance":"i1"})"), std::string());
    story.until(301);
    QCOMPARE(statusOf(story), std::string(drains ? "DRAINING" : "ACTIVE"));
    story.until(419);
    QVERIFY(statusOf(story) != "none");
    story.until(600);
    QCOMPARE(story.running("web"), std::int64_t{0});
    QVERIFY(factsOf(story, FactKind::spotWarned).size() == 1);
    (void)story.session.command(LaunchAgain{idOfElement(story, "instance", "i1")});
    story.until(1'200);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void SpotInstancesTest::anotherInstanceIsKept()
{
    Story story = withInstance({.registersAtOnce = true});
    QVERIFY(!story.fault(kInterrupts, R"("on":{"instance":"i1"})").empty());
    story.until(600);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

QTEST_GUILESS_MAIN(SpotInstancesTest)
#include "tst_spot_instances.moc"
