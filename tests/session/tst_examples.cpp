// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in examples do what their notes say, and what one is told to try has the effect that is
// promised.
#include "document/apply.h"
#include "io/document_json.h"
#include "kinds/compute/service.h"
#include "session/story.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class ExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void areWrittenAsTheyAreRead_data();
    void areWrittenAsTheyAreRead();
    void haveANoteThatNothingLiesUpon_data();
    void haveANoteThatNothingLiesUpon();
    void aPortConflictBlocksTheDeployment();
    void aPortConflictIsResolved_data();
    void aPortConflictIsResolved();
    void aBadImageIsRolledBack();
    void aBadImageStallsWithoutRollback();
    void aBadImageIsTriedForEverWithoutABreaker();
    void aDrainLosesNothing();
    void aDrainThatMayNotMove();
    void aTerminatedInstanceLosesRequests();
    void anOverloadFeedsItself();
    void lessLoadEndsTheSpiral();
    void roomPreventsTheSpiral();
    void spotGoesDownAloneAndComesBack();
    void aBaseOnDemandStaysUp();
};

namespace {
std::string contentOf(const std::string& example)
{
    QFile file(qEnvironmentVariable("STOWAGE_SOURCE_DIR") + QStringLiteral("/resources/examples/") +
               QString::fromStdString(example) + QStringLiteral(".stowage.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

doc::Document drawingOf(const std::string& example)
{
    return io::readDocument(contentOf(example), example)->document;
}

void set(Session& session, const char* element, const char* key, doc::Value value)
{
    QVERIFY(session.perform(doc::SetField{{ElementId(element)}, key, std::move(value)}));
}

void addInstance(Session& session)
{
    doc::Element instance = *session.document().find(ElementId("instance-1"));
    instance.id = ElementId("instance-3");
    instance.name = "i-3";
    instance.place.reset();
    QVERIFY(session.perform(doc::AddElement{instance}));
    QVERIFY(session.perform(doc::AddLink{{instance.id, ElementId("subnet-1"), "subnet"}}));
}

std::vector<Json> deploymentsOf(const Story& story)
{
    return itemsOf(story.service("web"), "deployments");
}

struct Traffic {
    std::int64_t errors = 0; // so far
    std::int64_t p50Micros = 0;
};

Traffic trafficOf(const Story& story)
{
    const Json users = *story.state().find("traffic")->find("users");
    Traffic traffic;
    for (const auto& [code, count] : *users.find("errors")->members())
        traffic.errors += *count.integer();
    traffic.p50Micros = numberOf(*users.find("latency"), "p50Micros");
    return traffic;
}

// i-2 is alone in its zone.
std::int64_t onI2(const Story& story)
{
    const auto tasks = story.tasks();
    return std::count_if(tasks.begin(), tasks.end(), [](const Json& task) {
        return textOf(task, "availabilityZone") == "us-east-1b" &&
               textOf(task, "lastStatus") == "RUNNING";
    });
}

int stopped(const Story& story)
{
    const auto tasks = story.tasks();
    return static_cast<int>(std::count_if(tasks.begin(), tasks.end(), [](const Json& task) {
        return textOf(task, "lastStatus") == "STOPPED";
    }));
}

void examples()
{
    QTest::addColumn<QString>("example");
    for (const char* name : {"heal", "first-service", "port-conflict", "bad-image", "blue-green",
                             "drain", "overload-spiral", "launch-types", "two-ways-to-scale",
                             "spot-storm", "roles", "alb-in-depth", "storage", "upload", "schedule",
                             "workers", "stopped-task-mail", "web-shop"})
        QTest::newRow(name) << QString::fromLatin1(name);
}
} // namespace

void ExamplesTest::areWrittenAsTheyAreRead_data()
{
    examples();
}

void ExamplesTest::areWrittenAsTheyAreRead()
{
    QFETCH(QString, example);
    const auto opened = io::readDocument(contentOf(example.toStdString()), "example");
    QVERIFY(opened && opened->remarks.empty());
    const auto again = io::readDocument(io::writeDocument(opened->document), "again");
    QVERIFY(again && again->document == opened->document);
}

void ExamplesTest::haveANoteThatNothingLiesUpon_data()
{
    QTest::addColumn<QString>("example");
    for (const char* name :
         {"port-conflict", "bad-image", "blue-green", "drain", "overload-spiral", "launch-types",
          "two-ways-to-scale", "spot-storm", "roles", "alb-in-depth", "storage", "upload",
          "schedule", "workers", "stopped-task-mail", "web-shop"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ExamplesTest::haveANoteThatNothingLiesUpon()
{
    QFETCH(QString, example);
    const doc::Document document = drawingOf(example.toStdString());
    const doc::Element* note = document.find(ElementId("note-1"));
    QVERIFY(note != nullptr);
    const QStringList parts =
        QString::fromStdString(note->as<doc::Note>()->text).split(QStringLiteral("\n\n"));
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].count(QLatin1String(". ")) + 1, 3); // sentences
    QVERIFY(parts[1].startsWith(QLatin1String("Try: ")));
    const auto rectOf = [](const doc::Element& element) {
        return QRect(element.place->x, element.place->y, element.place->width,
                     element.place->height);
    };
    for (const auto& one : document.elements())
        for (const auto& other : document.elements()) {
            const bool areBeside = one->id < other->id && one->parent == other->parent;
            QVERIFY2(!areBeside || !rectOf(*one).intersects(rectOf(*other)),
                     (one->id.text + " " + other->id.text).c_str());
        }
}

void ExamplesTest::aPortConflictBlocksTheDeployment()
{
    Story story(drawingOf("port-conflict"));
    story.until(119);
    QCOMPARE(deploymentsOf(story).size(), std::size_t(1));
    QCOMPARE(story.running("web"), std::int64_t(2));
    for (const double minutes : {5.0, 60.0, 360.0}) {
        story.until(minutes * 60);
        const auto deployments = deploymentsOf(story);
        QCOMPARE(deployments.size(), std::size_t(2));
        QCOMPARE(textOf(deployments[0], "rolloutState"), std::string("IN_PROGRESS"));
        QCOMPARE(numberOf(deployments[0], "runningCount"), std::int64_t(0));
        QCOMPARE(numberOf(deployments[1], "runningCount"), std::int64_t(2));
    }
    QVERIFY(story.told("web", "is already using a port required by your task."));
    QVERIFY(story.session.refusals().empty());
}

void ExamplesTest::aPortConflictIsResolved_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"minimum healthy", "dynamic port", "an instance"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

// Each thing that the note says to try.
void ExamplesTest::aPortConflictIsResolved()
{
    QFETCH(QString, how);
    Story story(drawingOf("port-conflict"));
    story.until(600);
    if (how == QLatin1String("minimum healthy")) {
        set(story.session, "service-1", "minimumHealthyPercent", std::int64_t{50});
    } else if (how == QLatin1String("dynamic port")) {
        const doc::Element* container = story.session.document().find(ElementId("container-1"));
        const doc::Field& ports = *doc::findField(container->kind().rows, "portMappings");
        doc::Value value = doc::valueOf(container->props, ports);
        for (std::size_t n = 0; n < ports.columns.size(); ++n)
            if (ports.columns[n].key == "hostPort")
                std::get<doc::Records>(value).rows.front().cells[n] = std::int64_t{0};
        set(story.session, "container-1", "portMappings", value);
    } else {
        addInstance(story.session);
    }
    story.until(1'800);
    const auto deployments = deploymentsOf(story);
    QCOMPARE(deployments.size(), std::size_t(1));
    QCOMPARE(textOf(deployments[0], "rolloutState"), std::string("COMPLETED"));
    QVERIFY(secondsOf(deployments[0], "createdAt") >= 120);
    QCOMPARE(story.running("web"), std::int64_t(2));
}

void ExamplesTest::aBadImageIsRolledBack()
{
    Story story(drawingOf("bad-image"));
    story.until(119);
    QCOMPARE(textOf(deploymentsOf(story)[0], "rolloutState"), std::string("COMPLETED"));
    const std::string good = textOf(deploymentsOf(story)[0], "id");
    const std::int64_t before = trafficOf(story).errors;
    std::int64_t lowest = 100;
    for (double at = 120; at < 600; at += 1) {
        story.until(at);
        lowest = std::min(lowest, story.running("web"));
    }
    QVERIFY2(lowest >= 4, std::to_string(lowest).c_str());
    QCOMPARE(trafficOf(story).errors, before);
    QVERIFY(story.told("web", "deployment failed: tasks failed to start."));
    QVERIFY(story.told("web", "rolling back to deployment " + good + "."));
    const sim::FactLog& facts = story.session.world().facts;
    int deployed = 0; // what is registered alone deploys nothing
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        deployed += facts.fact(n).kind == FactKind::deploymentStarted ? 1 : 0;
    QCOMPARE(deployed, 2);
    QCOMPARE(deploymentsOf(story).size(), std::size_t(1));
    QCOMPARE(textOf(deploymentsOf(story)[0], "id"), good);
    QCOMPARE(textOf(deploymentsOf(story)[0], "rolloutState"), std::string("COMPLETED"));
    QVERIFY(story.session.refusals().empty());
}

void ExamplesTest::aBadImageStallsWithoutRollback()
{
    Story story(drawingOf("bad-image"));
    story.until(60);
    set(story.session, "service-1", "rollback", false);
    story.until(3'600);
    QCOMPARE(textOf(deploymentsOf(story)[0], "rolloutState"), std::string("FAILED"));
    QCOMPARE(numberOf(deploymentsOf(story)[0], "failedTasks"), std::int64_t(3));
    QCOMPARE(numberOf(deploymentsOf(story)[1], "runningCount"), std::int64_t(4));
}

void ExamplesTest::aBadImageIsTriedForEverWithoutABreaker()
{
    Story story(drawingOf("bad-image"));
    story.until(60);
    set(story.session, "service-1", "circuitBreaker", false);
    story.until(3'600);
    QCOMPARE(textOf(deploymentsOf(story)[0], "rolloutState"), std::string("IN_PROGRESS"));
    QVERIFY(numberOf(deploymentsOf(story)[0], "failedTasks") > 10);
    QVERIFY(story.told("web", "is unable to consistently start tasks successfully."));
}

void ExamplesTest::aDrainLosesNothing()
{
    Story story(drawingOf("drain"));
    story.until(179);
    QCOMPARE(onI2(story), std::int64_t(2));
    const std::int64_t before = trafficOf(story).errors;
    std::int64_t lowest = 100;
    for (double at = 180; at < 400; at += 1) {
        story.until(at);
        lowest = std::min(lowest, story.running("web"));
    }
    QVERIFY2(lowest >= 4, std::to_string(lowest).c_str());
    QCOMPARE(onI2(story), std::int64_t(0));
    QCOMPARE(story.running("web"), std::int64_t(4));
    story.until(1'800);
    QCOMPARE(trafficOf(story).errors, before);
}

void ExamplesTest::aDrainThatMayNotMove()
{
    Story story(drawingOf("drain"));
    story.until(60);
    set(story.session, "service-1", "maximumPercent", std::int64_t{100});
    story.until(3'600);
    QCOMPARE(onI2(story), std::int64_t(2));
    QVERIFY(story.told("web", "because of the service deployment configuration"));
}

void ExamplesTest::aTerminatedInstanceLosesRequests()
{
    Story story(drawingOf("drain"));
    story.until(120);
    const std::int64_t before = trafficOf(story).errors;
    QVERIFY(story.session.command(TerminateInstance{ElementId("instance-2")}));
    story.until(900);
    QVERIFY(trafficOf(story).errors > before);
    QCOMPARE(story.running("web"), std::int64_t(4));
}

void ExamplesTest::anOverloadFeedsItself()
{
    Story story(drawingOf("overload-spiral"));
    story.until(179);
    QCOMPARE(stopped(story), 0);
    const std::int64_t before = trafficOf(story).errors;
    story.until(2'100); // half an hour later
    const int then = stopped(story);
    QVERIFY2(then > 10, std::to_string(then).c_str());
    const Traffic half = trafficOf(story);
    QVERIFY(half.errors > before);
    QVERIFY2(half.p50Micros > 1'000'000, std::to_string(half.p50Micros).c_str());
    QVERIFY(story.told("web", "is unhealthy in (target-group"));
    story.until(3'600);
    QVERIFY(trafficOf(story).errors > half.errors); // and on and on
}

void ExamplesTest::lessLoadEndsTheSpiral()
{
    Story story(drawingOf("overload-spiral"));
    story.until(900);
    QVERIFY(stopped(story) > 3);
    set(story.session, "users-1", "requestsPerSecond", 150.0);
    story.until(1'200);
    set(story.session, "users-1", "requestsPerSecond", 380.0);
    story.until(1'260);
    const std::int64_t before = trafficOf(story).errors;
    story.until(3'600);
    QCOMPARE(trafficOf(story).errors, before);
    QCOMPARE(story.running("web"), std::int64_t(4));
}

void ExamplesTest::roomPreventsTheSpiral()
{
    Story story(drawingOf("overload-spiral"));
    addInstance(story.session);
    set(story.session, "service-1", "desiredCount", std::int64_t{6});
    story.until(179);
    const std::int64_t before = trafficOf(story).errors;
    story.until(3'600);
    QCOMPARE(trafficOf(story).errors, before);
    QCOMPARE(stopped(story), 1); // the one that was stopped
    QCOMPARE(story.running("web"), std::int64_t(6));
}

// The calls of a drawing are asked at their times.
void ExamplesTest::spotGoesDownAloneAndComesBack()
{
    Story story(drawingOf("launch-types"));
    story.until(290);
    for (const char* service : {"on-ec2", "on-fargate", "on-spot"})
        QCOMPARE(story.running(service), std::int64_t{4});
    story.until(400);
    QCOMPARE(story.running("on-ec2"), std::int64_t{4});
    QCOMPARE(story.running("on-fargate"), std::int64_t{4});
    QCOMPARE(story.running("on-spot"), std::int64_t{0});
    story.until(560);
    QCOMPARE(story.running("on-spot"), std::int64_t{4});
    const Json perHour = *story.state().find("cost")->find("perHour");
    QCOMPARE(perHour.find("fargateSpot")->number(), 0.3 * perHour.find("fargate")->number());
}

void ExamplesTest::aBaseOnDemandStaysUp()
{
    doc::Document drawing = drawingOf("launch-types");
    Story story(drawing);
    doc::Props props = drawing.find(ElementId("service-3"))->props;
    std::get<doc::Service>(props).capacityProviderStrategy = {{"FARGATE_SPOT", 0, 1},
                                                              {"FARGATE", 1, 0}};
    const doc::Field& field =
        *doc::findField(doc::infoOf<doc::Service>().rows, "capacityProviderStrategy");
    set(story.session, "service-3", "capacityProviderStrategy", doc::valueOf(props, field));
    story.until(400);
    QCOMPARE(story.running("on-spot"), std::int64_t{1});
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
