// SPDX-License-Identifier: GPL-3.0-or-later
// CloudWatch's metrics of services and clusters, through public calls and public state; worked
// cases name their oracle.
#include "session/shop.h"
#include "session/story.h"
#include "sim/frame_builder.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
constexpr double kAStep = 0.001;
const std::string kForced = R"("on":{"service":"web"},"cpuUnits":2048,"memoryMiB":512)";

// Of the service, or of the cluster where that is empty; -1: CloudWatch shows none.
double metric(const Story& story, const std::string& name, const std::string& service = "web",
              const std::string& statistic = "Average")
{
    for (const Json& point : itemsOf(story.state(), "metrics")) {
        const std::vector<Json> dimensions = itemsOf(point, "Dimensions");
        const bool isIt = service.empty() ? dimensions.size() == 1
                                          : dimensions.size() == 2 &&
                                                textOf(dimensions.back(), "Value") == service;
        if (isIt && textOf(point, "MetricName") == name)
            return point.find(statistic)->number();
    }
    return -1;
}

std::string readoutLine(const Story& story, EntityKind kind, const std::string& label)
{
    const Readout readout = sim::readoutOf(story.session.world(), kind, 0);
    for (const ReadoutLine& line : readout.lines)
        if (line.label == label)
            return line.value;
    return {};
}

// One task that reserves 512 CPU units and 1,024 MiB.
Story oneTask(const std::string& profile = "typical")
{
    Story story(profile);
    story.instance("i1", "us-east-1a");
    story.definition("app", 512, 1'024);
    story.service("web", 1);
    return story;
}
} // namespace

class MetricsTest : public QObject {
    Q_OBJECT

private slots:
    void aServiceMayUseMoreThanItReserves();   // O63
    void aClusterReservesOfWhatIsRegistered(); // O63
    void aMinuteWeighsByTime();
    void extremesAreThoseOfSingleTasks();
    void atTaskLevelCpuIsALimit();
    void withoutReservedCpuThereIsNoCpuMetric();
    void disconnectedAgentsReportNothing();
    void aPointIsSeenAfterItsDelay();
    void tasksThatEndCountForTheirMinute();
    void withoutTasksThereIsNoPoint();
    void requestsAreUse();
    void aForcedUseEnds();
    void tooMuchMemoryKills();
    void aForcedUseLeavesLessForRequests();
    void sayWhyTheyChanged();
    void restWhileNothingChanges();
};

void MetricsTest::aServiceMayUseMoreThanItReserves()
{
    Story story = oneTask();
    story.until(59.5);
    QCOMPARE(story.fault("stowage:usage", kForced), std::string());
    story.until(180);
    QCOMPARE(metric(story, "CPUUtilization"), 400.0);
    QCOMPARE(metric(story, "MemoryUtilization"), 50.0);
    QCOMPARE(readoutLine(story, EntityKind::service, "CPUUtilization"), std::string("400 %"));
    QCOMPARE(readoutLine(story, EntityKind::service, "MemoryUtilization"), std::string("50 %"));
}

void MetricsTest::aClusterReservesOfWhatIsRegistered()
{
    Story story;
    story.instance("c4.4xlarge", "us-east-1a", 16'384, 30'158);
    story.instance("c4.large", "us-east-1b", 2'048, 3'768);
    story.definition("app", 1'024, 2'048);
    story.service("web", 10);
    story.until(240);
    QCOMPARE(story.running("web"), std::int64_t{10});
    QCOMPARE(metric(story, "CPUReservation", {}), 55.555);
    QCOMPARE(metric(story, "MemoryReservation", {}), 60.366);
    QCOMPARE(readoutLine(story, EntityKind::cluster, "CPUReservation"), std::string("55 %"));
    QCOMPARE(readoutLine(story, EntityKind::cluster, "MemoryReservation"), std::string("60 %"));
    // Ten tasks at their 5 units and 64 MiB.
    QCOMPARE(metric(story, "CPUUtilization", {}), 0.271);
    QCOMPARE(metric(story, "MemoryUtilization", {}), 1.886);
    QCOMPARE(metric(story, "CPUUtilization"), 0.488);
}

// Half a minute at 5 units, half at 2,048.
void MetricsTest::aMinuteWeighsByTime()
{
    Story story = oneTask();
    story.until(90);
    QCOMPARE(story.fault("stowage:usage", kForced), std::string());
    story.until(180);
    QCOMPARE(metric(story, "CPUUtilization"), 200.488);
    story.until(240);
    QCOMPARE(metric(story, "CPUUtilization"), 400.0);
}

void MetricsTest::extremesAreThoseOfSingleTasks()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.definition("app", 512, 1'024);
    story.service("web", 2);
    story.until(59.5);
    QCOMPARE(story.fault("stowage:usage", R"("on":{"service":"web","count":1},"cpuUnits":2048)"),
             std::string());
    story.until(180);
    QCOMPARE(metric(story, "CPUUtilization"), 200.488);
    QCOMPARE(metric(story, "CPUUtilization", "web", "Minimum"), 0.976);
    QCOMPARE(metric(story, "CPUUtilization", "web", "Maximum"), 400.0);
    QCOMPARE(metric(story, "CPUUtilization", "web", "Sum"), 400.976);
    QCOMPARE(metric(story, "CPUUtilization", "web", "SampleCount"), 2.0);
    QCOMPARE(readoutLine(story, EntityKind::service, "CPUUtilization"),
             std::string("200 %, tasks 0 % to 400 %"));
}

void MetricsTest::atTaskLevelCpuIsALimit()
{
    Story story;
    story.instance("i1", "us-east-1a");
    QCOMPARE(story.call("ecs:RegisterTaskDefinition",
                        R"({"family":"app","cpu":"512","memory":"1024","containerDefinitions":)"
                        R"([{"name":"app","image":"app:1"}]})"),
             std::string());
    story.service("web", 1);
    QCOMPARE(story.fault("stowage:usage", kForced), std::string());
    story.until(180);
    QCOMPARE(metric(story, "CPUUtilization"), 100.0);
}

void MetricsTest::withoutReservedCpuThereIsNoCpuMetric()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 0, 256);
    story.service("web", 1);
    story.until(240);
    QCOMPARE(metric(story, "CPUUtilization"), -1.0);
    QCOMPARE(metric(story, "MemoryUtilization"), 25.0);
    QVERIFY(readoutLine(story, EntityKind::service, "CPUUtilization").ends_with("set cpu"));
}

void MetricsTest::disconnectedAgentsReportNothing()
{
    Story story = oneTask();
    story.until(59.5);
    QCOMPARE(story.fault("stowage:agent-disconnect", R"("on":{"instance":"i1"})"), std::string());
    story.until(180);
    QCOMPARE(metric(story, "CPUUtilization"), -1.0);
    QCOMPARE(metric(story, "CPUReservation", {}), 25.0);
    QCOMPARE(metric(story, "CPUUtilization", {}), 0.0);
}

void MetricsTest::aPointIsSeenAfterItsDelay()
{
    for (const auto& [profile, delay] :
         {std::pair(std::string("typical"), 60.0), std::pair(std::string("fast-metrics"), 20.0)}) {
        Story story = oneTask(profile);
        story.until(59.5);
        QCOMPARE(story.fault("stowage:usage", kForced), std::string());
        story.until(120 + delay - kAStep);
        QVERIFY(metric(story, "CPUUtilization") < 400);
        story.until(120 + delay);
        QCOMPARE(metric(story, "CPUUtilization"), 400.0);
    }
}

// A task that is stopped within a minute has its part in the minute's average and extremes.
void MetricsTest::tasksThatEndCountForTheirMinute()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.definition("app", 512, 1'024, R"(,"stopTimeout":2)");
    story.service("web", 2);
    story.until(59.5);
    QCOMPARE(story.fault("stowage:usage", R"("on":{"service":"web","count":1},"cpuUnits":2048)"),
             std::string());
    story.until(61);
    QCOMPARE(
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})"),
        std::string());
    story.until(119);
    for (const Json& task : story.tasks())
        QCOMPARE(textOf(task, "lastStatus"), std::string("STOPPED"));
    story.until(180);
    QCOMPARE(metric(story, "CPUUtilization", "web", "SampleCount"), 2.0);
    QCOMPARE(metric(story, "CPUUtilization", "web", "Maximum"), 400.0);
    QCOMPARE(metric(story, "CPUUtilization", "web", "Minimum"), 0.976);
    QCOMPARE(metric(story, "CPUUtilization"), 200.488);
}

void MetricsTest::withoutTasksThereIsNoPoint()
{
    Story story = oneTask();
    story.until(180);
    QVERIFY(metric(story, "CPUUtilization") > 0);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(600);
    QCOMPARE(metric(story, "CPUUtilization"), -1.0);
    QCOMPARE(metric(story, "CPUReservation", {}), 0.0);
}

// 40 requests a second of 5 ms, a quarter for each of four tasks: 51 units and 5 that are idle.
void MetricsTest::requestsAreUse()
{
    Story story(runningShop().document);
    story.until(240);
    QCOMPARE(story.fault("stowage:traffic", R"("on":{"source":"users"},"requestsPerSecond":40)"),
             std::string());
    story.until(480);
    QCOMPARE(metric(story, "CPUUtilization"), 21.875);
}

void MetricsTest::aForcedUseEnds()
{
    Story story = oneTask();
    story.until(59.5);
    QCOMPARE(story.fault("stowage:usage", kForced + R"(,"for":"2m")"), std::string());
    story.until(180);
    QCOMPARE(metric(story, "CPUUtilization"), 400.0);
    story.until(360);
    QCOMPARE(metric(story, "CPUUtilization"), 0.976);
}

void MetricsTest::tooMuchMemoryKills()
{
    Story story = oneTask();
    story.until(60);
    QCOMPARE(story.fault("stowage:usage", R"("on":{"service":"web"},"memoryMiB":1024)"),
             std::string());
    story.until(61);
    QCOMPARE(textOf(story.tasks().front(), "lastStatus"), std::string("RUNNING"));
    QCOMPARE(story.fault("stowage:usage", R"("on":{"service":"web"},"memoryMiB":1025)"),
             std::string());
    story.until(62);
    const Json container = itemsOf(story.tasks().front(), "containers").front();
    QCOMPARE(numberOf(container, "exitCode"), std::int64_t{137});
    QCOMPARE(textOf(container, "reason"),
             std::string("OutOfMemoryError: Container killed due to memory usage"));
}

// 75 requests a second need 384 units of a task; one that burns two processors leaves none.
void MetricsTest::aForcedUseLeavesLessForRequests()
{
    Story story(runningShop().document);
    QCOMPARE(story.call("ecs:RegisterTaskDefinition",
                        R"({"family":"burst","containerDefinitions":[{"name":"web",)"
                        R"("image":"web:1","cpu":256,"memory":512,)"
                        R"("portMappings":[{"containerPort":80}]}]})"),
             std::string());
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"web","taskDefinition":"burst"})"),
             std::string());
    QCOMPARE(story.fault("stowage:traffic", R"("on":{"source":"users"},"requestsPerSecond":300)"),
             std::string());
    story.until(1'200);
    const sim::FactLog& facts = story.session.world().facts;
    const auto overloads = [&facts](std::uint32_t from) {
        int count = 0;
        for (std::uint32_t n = from + 1; n <= facts.count(); ++n)
            count += facts.fact(n).kind == FactKind::overloadBegan ? 1 : 0;
        return count;
    };
    const std::uint32_t before = facts.count();
    story.until(1'300);
    QCOMPARE(overloads(before), 0);
    story.fault("stowage:usage", R"("on":{"service":"web"},"cpuUnits":2048)");
    story.until(1'400);
    QVERIFY(overloads(before) > 0);
}

void MetricsTest::sayWhyTheyChanged()
{
    Story story = oneTask();
    story.until(299.5);
    QCOMPARE(story.fault("stowage:usage", kForced), std::string());
    const sim::FactLog& facts = story.session.world().facts;
    const std::uint32_t before = facts.count();
    story.until(600);
    int changes = 0;
    for (std::uint32_t n = before; n <= facts.count(); ++n) {
        if (facts.fact(n).kind != FactKind::metricsChanged)
            continue;
        ++changes;
        std::uint32_t first = n;
        while (facts.fact(first).cause != 0)
            first = facts.fact(first).cause;
        QCOMPARE(facts.fact(first).kind, FactKind::youInjectedFault);
    }
    QCOMPARE(changes, 4); // the service's and the cluster's, after half a second and a minute
}

// Nothing is booked for metrics once a whole minute was like the one before.
void MetricsTest::restWhileNothingChanges()
{
    Story story = oneTask();
    story.until(600);
    const sim::World& world = story.session.world();
    QVERIFY(!world.serviceMeters.at(0).next);
    QVERIFY(!world.clusterMeters.at(0).next);
    const double before = metric(story, "CPUUtilization");
    const std::string earlier = textOf(itemsOf(story.state(), "metrics").front(), "Timestamp");
    story.until(1'200);
    QCOMPARE(metric(story, "CPUUtilization"), before);
    QVERIFY(textOf(itemsOf(story.state(), "metrics").front(), "Timestamp") > earlier);
}

QTEST_APPLESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
