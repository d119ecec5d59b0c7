// SPDX-License-Identifier: GPL-3.0-or-later
// Facts leave as the events that EventBridge would deliver, in order and with their causes.
#include "aws/envelopes.h"
#include "session/events.h"
#include "session/shop.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {

struct Run {
    Session session;
    std::vector<Json> envelopes;
};

// Instant by instant, as a run that writes its events does.
Run runFor(doc::Document document, Time until, std::vector<io::Recorded> recorded = {})
{
    Result<Session> session = Session::open(std::move(document), Keep::nothing);
    if (!session)
        qFatal("%s", session.error().message.c_str());
    Run run{*std::move(session), {}};
    run.session.schedule(std::move(recorded));
    std::uint32_t told = 0;
    while (run.session.nextDue() <= until) {
        run.session.advance(run.session.nextDue());
        while (told < run.session.world().facts.count())
            run.envelopes.push_back(
                aws::envelopeOf(run.session.document(), run.session.world(), ++told));
    }
    return run;
}

std::string textAt(const Json& json, std::initializer_list<std::string_view> path)
{
    const Json* at = &json;
    for (const std::string_view key : path)
        if (at = at->find(key); at == nullptr)
            return {};
    return at->text() != nullptr ? *at->text() : std::string();
}

std::vector<Json> ofType(const Run& run, std::string_view detailType)
{
    std::vector<Json> found;
    for (const Json& envelope : run.envelopes)
        if (textAt(envelope, {"detail-type"}) == detailType)
            found.push_back(envelope);
    return found;
}

} // namespace

class EnvelopesTest : public QObject {
    Q_OBJECT

private slots:
    void haveTheFrameOfEventBridge();
    void tellEachStateOfATask();
    void tellEachStateOfATaskThatEnds();
    void tellDeploymentsAndSteadyStates();
    void namesTheResourceThatIsMissing();
};

void EnvelopesTest::haveTheFrameOfEventBridge()
{
    const Run run = runFor(runningShop().document, Time{} + minutes(10));
    QVERIFY(run.envelopes.size() > 40);
    std::set<std::string> ids;
    std::string before;
    std::int64_t number = 0;
    for (const Json& envelope : run.envelopes) {
        QCOMPARE(textAt(envelope, {"version"}), std::string("0"));
        QCOMPARE(textAt(envelope, {"region"}), std::string("us-east-1"));
        QVERIFY(ids.insert(textAt(envelope, {"id"})).second);
        const std::string time = textAt(envelope, {"time"});
        QCOMPARE(time.size(), std::string("2026-01-01T00:00:00Z").size());
        QVERIFY(before <= time);
        before = time;
        const Json* stowage = envelope.find("stowage");
        QVERIFY(stowage != nullptr);
        QCOMPARE(*stowage->find("fact")->integer(), ++number);
        QVERIFY(*stowage->find("cause")->integer() < number);
        const std::string source = textAt(envelope, {"source"});
        QVERIFY(source == "aws.ecs" || source == "stowage");
        QCOMPARE(envelope.find("resources")->items()->empty(), source == "stowage");
    }
}

void EnvelopesTest::tellEachStateOfATask()
{
    const Run run = runFor(runningShop().document, Time{} + minutes(10));
    const std::vector<Json> events = ofType(run, "ECS Task State Change");
    QVERIFY(!events.empty());
    const std::string arn = textAt(events.front(), {"detail", "taskArn"});
    std::vector<std::string> states;
    for (const Json& event : events)
        if (textAt(event, {"detail", "taskArn"}) == arn)
            states.push_back(textAt(event, {"detail", "lastStatus"}));
    QCOMPARE(states, (std::vector<std::string>{"PENDING", "ACTIVATING", "RUNNING"}));
    QCOMPARE(*events.front().find("resources")->items()->front().text(), arn);
}

// One instant takes it from RUNNING to STOPPED; that it is to stop is an event of its own.
void EnvelopesTest::tellEachStateOfATaskThatEnds()
{
    Story story = events::withJobs();
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})");
    story.until(120);
    std::vector<std::string> states;
    std::vector<std::int64_t> versions;
    const sim::FactLog& facts = story.session.world().facts;
    for (std::uint32_t n = 1; n <= facts.count(); ++n) {
        const FactKind kind = facts.fact(n).kind;
        if (kind != FactKind::taskStatusChanged && kind != FactKind::taskStopRequested)
            continue;
        const Json event = story.event(n);
        states.push_back(textAt(event, {"detail", "lastStatus"}));
        versions.push_back(numberOf(*event.find("detail"), "version"));
    }
    QCOMPARE(states, (std::vector<std::string>{"PENDING", "ACTIVATING", "RUNNING", "RUNNING",
                                               "STOPPING", "STOPPED"}));
    for (std::size_t n = 1; n < versions.size(); ++n)
        QCOMPARE(versions[n], versions[n - 1] + 1);
}

void EnvelopesTest::tellDeploymentsAndSteadyStates()
{
    const Run run = runFor(runningShop().document, Time{} + minutes(10));
    const std::vector<Json> deployments = ofType(run, "ECS Deployment State Change");
    QCOMPARE(deployments.size(), std::size_t(2));
    QCOMPARE(textAt(deployments[0], {"detail", "eventName"}),
             std::string("SERVICE_DEPLOYMENT_IN_PROGRESS"));
    QCOMPARE(textAt(deployments[1], {"detail", "eventName"}),
             std::string("SERVICE_DEPLOYMENT_COMPLETED"));
    QCOMPARE(textAt(deployments[1], {"detail", "reason"}),
             "ECS deployment " + textAt(deployments[0], {"detail", "deploymentId"}) +
                 " completed.");
    const std::vector<Json> actions = ofType(run, "ECS Service Action");
    QVERIFY(std::any_of(actions.begin(), actions.end(), [](const Json& action) {
        return textAt(action, {"detail", "eventName"}) == "SERVICE_STEADY_STATE" &&
               textAt(action, {"detail", "eventType"}) == "INFO";
    }));
}

void EnvelopesTest::namesTheResourceThatIsMissing()
{
    const Drawn shop = runningShop();
    const doc::SetField large{{shop.definition}, "memory", std::int64_t{16'384}};
    const Run run = runFor(shop.document, Time{} + minutes(10),
                           {{Time{} + minutes(5), io::RecordedEdit{large}, {}}});
    std::vector<std::string> reasons;
    for (const Json& action : ofType(run, "ECS Service Action"))
        if (textAt(action, {"detail", "eventName"}) == "SERVICE_TASK_PLACEMENT_FAILURE")
            reasons.push_back(textAt(action, {"detail", "reason"}));
    QVERIFY(!reasons.empty());
    QVERIFY(std::find(reasons.begin(), reasons.end(), "RESOURCE:MEMORY") != reasons.end());
}

QTEST_APPLESS_MAIN(EnvelopesTest)
#include "tst_envelopes.moc"
