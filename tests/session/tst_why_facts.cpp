// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of fact, made to happen: what the event log and the answer to "why?" say of it is what
// it recorded, and its causes lead back to whoever did it.
#include "aws/why.h"
#include "io/document_json.h"
#include "io/recording.h"
#include "kinds/catalog.h"
#include "kinds/compute/instance.h"
#include "session/story.h"
#include "session/told.h"
#include "sim/notices.h"
#include "sim/rules.h"

#include <QtTest>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace stowage;
using namespace stowage::session;

namespace {
std::string fileText(const std::string& path)
{
    std::ifstream file(qEnvironmentVariable("STOWAGE_SOURCE_DIR").toStdString() + "/" + path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

Session stormy(const std::string& example, Duration length)
{
    const auto opened =
        io::readDocument(fileText("resources/examples/" + example + ".stowage.json"), example);
    auto calls = io::readRecording(fileText("tests/cli/storm-" + example + ".jsonl"), example);
    Session session = *Session::open(opened->document, Keep::nothing);
    session.schedule(*std::move(calls));
    session.advance(Time{} + length);
    return session;
}

ElementId lastOf(const Story& story, std::string_view kind)
{
    ElementId last;
    for (const auto& element : story.session.document().elements())
        if (element->is(kind))
            last = element->id;
    return last;
}

// What those leave out: what goes wrong while tasks start, and what is deleted.
Story rarities()
{
    Story story;
    story.call("ecs:CreateCluster", R"({"clusterName":"spare"})");
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.definition("app", 256, 512, R"(,"portMappings":[{"containerPort":80,"hostPort":0}])");
    story.definition("huge", 4'096, 512);
    story.balancer(R"(,"HealthCheckIntervalSeconds":10)");
    story.service("web", 2, R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",
        "containerPort":80}])");
    story.service(
        "stuck", 1,
        R"(,"deploymentConfiguration":{"minimumHealthyPercent":100,"maximumPercent":100})");
    story.service("big", 1, "", "huge");
    story.until(300);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"stuck","forceNewDeployment":true})");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"huge"})");
    story.call("ecs:RunTask", R"({"cluster":"spare","taskDefinition":"app"})");
    story.until(600);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":6})");
    story.until(606);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":1})");
    story.until(900);
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i1"],"status":"DRAINING"})");
    story.until(1'200);
    for (const std::string_view kind : {"service", "targetGroup", "cluster"})
        for (;;) {
            const ElementId one = lastOf(story, kind);
            if (one.text.empty() || !story.session.perform(doc::RemoveElements{{one}}))
                break;
            story.until(1'300);
        }
    story.until(1'500);
    return story;
}

// Slow starts, and a definition that goes.
Story slowStarts()
{
    Story story(io::readDocument(fileText("resources/examples/heal.stowage.json"), "")->document);
    (void)story.session.perform(
        doc::SetField{{lastOf(story, "targetGroup")}, "slowStartSeconds", std::int64_t{60}});
    story.definition("old", 256, 512);
    story.until(300);
    (void)story.session.perform(doc::RemoveElements{{lastOf(story, "taskDefinition")}});
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":5})");
    story.until(600);
    return story;
}

// No law that is built answers itself without an end, so the fact is told as the engine would.
sim::World pausedRun()
{
    sim::World world = slowStarts().session.world();
    world.paused = "The run is paused at 00:10:00: laws kept answering each other.";
    world.cause = world.facts.count();
    world.tell({FactKind::runPaused, {EntityKind::simulation, 1}, sim::ruleNumber("run.limit")});
    return world;
}

// Clients whose way is closed by a security group, and opened again.
Story guarded()
{
    Story story(
        io::readDocument(fileText("resources/examples/first-service.stowage.json"), "")->document);
    story.until(300);
    const std::string rule =
        R"({"GroupName":"web-sg","IpProtocol":"tcp","FromPort":80,"ToPort":80,)"
        R"("CidrIp":"0.0.0.0/0"})";
    story.call("ec2:RevokeSecurityGroupIngress", rule);
    story.until(360);
    story.call("ec2:AuthorizeSecurityGroupIngress", rule);
    story.until(420);
    return story;
}

// Containers with checks of their own, which fail for a while.
Story containerChecks()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128,
                     R"(,"healthCheck":{"command":["CMD-SHELL","true"],"interval":10})");
    story.service("web", 2);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.until(120);
    story.fault("stowage:fail-health-checks", R"("on":{},"probe":"container","for":"2m")");
    story.until(600);
    return story;
}

// Agents that come and go, what is deregistered, and tasks that may not be stopped for a while.
Story agentsAndProtection()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1a");
    story.definition("app", 128, 128);
    story.definition("app", 256, 128);
    story.service("web", 2);
    story.until(60);
    const sim::World& world = story.session.world();
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        (void)story.session.command(ProtectTask{idOf(world.tasks[at]), seconds(300)});
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.fault("stowage:agent-disconnect", R"("on":{"instance":"i1"},"for":"60s")");
    story.until(120);
    (void)story.session.command(ProtectTask{idOf(world.tasks[world.tasks.first()]), std::nullopt});
    story.until(600);
    story.call("ecs:PutAttributes",
               R"({"cluster":"shop","attributes":[{"name":"disk","targetId":"i1"}]})");
    story.call("ecs:DeregisterTaskDefinition", R"({"taskDefinition":"app:1"})");
    story.call("ecs:DeregisterContainerInstance",
               R"({"cluster":"shop","containerInstance":"i2","force":true})");
    story.until(700);
    return story;
}

// A group through all that befalls one.
Story scaling()
{
    Story story;
    story.instance("i1", "us-east-1a");
    const auto group = [&story](const std::string& operation, const std::string& more) {
        story.call("autoscaling:" + operation, R"({"AutoScalingGroupName":"g",)" + more + "}");
    };
    group("CreateAutoScalingGroup", R"("MinSize":0,"MaxSize":4,"DesiredCapacity":3,)"
                                    R"("InstanceType":"m5.large","Subnets":["us-east-1a"])");
    story.until(120);
    story.call("ec2:StopInstances", R"({"InstanceIds":["i1"]})");
    story.call("ec2:TerminateInstances", R"({"InstanceIds":["g 1"]})");
    story.until(300);
    group("UpdateAutoScalingGroup", R"("VPCZoneIdentifier":"us-east-1a,us-east-1b")");
    story.until(600);
    for (const char* name : {"g 2", "g 3", "g 4", "g 5"})
        group("SetInstanceProtection",
              R"("ProtectedFromScaleIn":true,"InstanceIds":[")" + std::string(name) + R"("])");
    group("SetDesiredCapacity", R"("DesiredCapacity":1)");
    story.until(620);
    for (const char* name : {"g 2", "g 3", "g 4", "g 5"})
        group("SetInstanceProtection",
              R"("ProtectedFromScaleIn":false,"InstanceIds":[")" + std::string(name) + R"("])");
    story.until(700);
    story.fault("aws:ec2:asg-insufficient-instance-capacity-error",
                R"("on":{"autoScalingGroup":"g"},"for":"1m")");
    (void)story.session.perform(doc::SetField{{lastOf(story, "autoScalingGroup")}, "spot", true});
    group("SetDesiredCapacity", R"("DesiredCapacity":2)");
    story.until(1'000);
    story.fault("aws:ec2:send-spot-instance-interruptions", R"("on":{"autoScalingGroup":"g"})");
    story.until(1'200);
    group("DeleteAutoScalingGroup", R"("ForceDelete":true)");
    story.until(1'300);
    return story;
}

// An instance and a task that lack their roles.
Story withoutRoles()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128,
                     R"(,"secrets":[{"name":"KEY","valueFrom":"/key"}]}],)"
                     R"("executionRoleArn":"ecsTaskExecutionRole","volumes":[{"name":"v")");
    (void)story.session.perform(
        doc::SetField{{lastOf(story, "taskDefinition")}, "executionRoleArn", std::string()});
    doc::Element instance;
    instance.id = story.session.document().nextId(doc::infoOf<doc::Instance>());
    instance.name = "i2";
    instance.parent = lastOf(story, "cluster");
    instance.props = doc::Instance{.instanceProfile = ""};
    (void)story.session.perform(doc::AddElement{instance});
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.until(300);
    return story;
}

const std::vector<sim::World>& worlds()
{
    static const std::vector<sim::World> all{
        stormy("heal", hours(4)).world(),  stormy("first-service", hours(4)).world(),
        rarities().session.world(),        pausedRun(),
        containerChecks().session.world(), agentsAndProtection().session.world(),
        guarded().session.world(),         scaling().session.world(),
        withoutRoles().session.world()};
    return all;
}

bool speaks(const Fact& fact)
{
    return whyRowOf(fact.kind).words != nullptr;
}

std::vector<std::uint32_t> spokenCauses(const sim::World& world, std::uint32_t number)
{
    std::vector<std::uint32_t> causes;
    for (std::uint32_t at = world.facts.fact(number).cause; at != 0;
         at = world.facts.fact(at).cause)
        if (speaks(world.facts.fact(at)))
            causes.push_back(at);
    return causes;
}

std::string wordsOf(const sim::World& world, std::uint32_t number)
{
    const Told told(world, number);
    return whyRowOf(told.fact.kind).words(told);
}

bool isPlacement(FactKind kind)
{
    return kind == FactKind::taskPlaced || kind == FactKind::placementFailed ||
           kind == FactKind::runTaskFailed;
}

// The answer, then the nearest cause, then the first one.
std::string sentenceOf(const sim::World& world, const Told& told)
{
    const WhyRow& row = whyRowOf(told.fact.kind);
    const auto causes = spokenCauses(world, told.fact.number);
    std::string sentence = row.answer == nullptr ? std::string() : row.answer(told);
    if (isPlacement(told.fact.kind))
        return sentence;
    if (causes.empty())
        return (sentence.empty() ? row.words(told) : sentence) + " Nothing before it caused it.";
    const std::string nearest = wordsOf(world, causes.front());
    const std::string first = wordsOf(world, causes.back());
    sentence += (sentence.empty() ? "" : " ") + nearest;
    return first == nearest ? sentence : sentence + " It goes back to this: " + first;
}

std::string awsWordsOf(const Told& told)
{
    static const std::array<const char*, 8> codes{"",
                                                  "TaskFailedToStart",
                                                  "EssentialContainerExited",
                                                  "UserInitiated",
                                                  "ServiceSchedulerInitiated",
                                                  "SpotInterruption",
                                                  "TerminationNotice",
                                                  "InfrastructureHealth"};
    const WhyRow& row = whyRowOf(told.fact.kind);
    if (told.fact.kind == FactKind::taskStopRequested)
        return codes.at(static_cast<std::size_t>(told.word(0))) + (": " + told.text(1));
    return row.awsWords ? row.words(told) : std::string();
}

void compareCauses(const sim::World& world, std::uint32_t number, const WhyCard& card)
{
    const auto causes = spokenCauses(world, number);
    constexpr std::size_t kListed = 60;
    QCOMPARE(card.causes.size(), std::min(causes.size(), kListed));
    for (std::size_t n = 0; n < card.causes.size(); ++n) {
        const bool last = n + 1 == card.causes.size();
        const std::uint32_t cause = last ? causes.back() : causes[n];
        QCOMPARE(card.causes[n].fact, cause);
        QCOMPARE(card.causes[n].at, world.facts.fact(cause).at());
        QCOMPARE(card.causes[n].text, wordsOf(world, cause));
    }
}

void compareRules(const sim::World& world, const Fact& fact, const WhyCard& card)
{
    std::set<std::string> ids;
    for (const RuleNote& rule : card.rules)
        QVERIFY(ids.insert(rule.id).second);
    QVERIFY(fact.rule != 0);
    QCOMPARE(card.rules.front().id, std::string(sim::ruleOf(fact.rule).id));
    for (const CauseStep& cause : card.causes)
        QVERIFY(ids.contains(std::string(sim::ruleOf(world.facts.fact(cause.fact).rule).id)));
}

void compareCard(const sim::World& world, std::uint32_t number)
{
    const Told told(world, number);
    const WhyRow& row = whyRowOf(told.fact.kind);
    const auto card = aws::whyOfFact({}, world, number);
    const Notice notice = sim::noticeOf(world, number);
    QCOMPARE(card.has_value(), row.words != nullptr);
    QCOMPARE(QString::fromStdString(notice.text),
             QString::fromStdString(row.words == nullptr ? std::string() : row.words(told)));
    if (!card)
        return;
    QCOMPARE(card->fact, number);
    QCOMPARE(card->at, told.fact.at());
    QVERIFY(card->question.starts_with("Why ") && card->question.ends_with("?"));
    if (row.question != nullptr)
        QVERIFY2(card->question.find(row.question(told)) != std::string::npos,
                 (card->question + " names not " + row.question(told)).c_str());
    QCOMPARE(card->sentence, sentenceOf(world, told));
    QCOMPARE(card->awsWords, awsWordsOf(told));
    QCOMPARE(card->candidates.empty(), !isPlacement(told.fact.kind) || card->candidatesInAll == 0);
    compareCauses(world, number, *card);
    compareRules(world, told.fact, *card);
}

std::vector<std::string> enumerators()
{
    const std::string text = fileText("model/report/fact.h");
    const std::size_t from = text.find("enum class FactKind");
    const std::string list = text.substr(from, text.find("};", from) - from);
    std::vector<std::string> names;
    const std::regex line("\n    ([a-zA-Z]+)[,= ]");
    for (std::sregex_iterator at(list.begin(), list.end(), line), end; at != end; ++at)
        names.push_back((*at)[1]);
    return names;
}
} // namespace

class WhyFactsTest : public QObject {
    Q_OBJECT

private slots:
    void hasARowForEachKind();
    void saysWhatTheFactRecorded_data();
    void saysWhatTheFactRecorded();
    void leadsBackToAFirstCause();
};

void WhyFactsTest::hasARowForEachKind()
{
    const std::vector<std::string> names = enumerators();
    QCOMPARE(names.front(), std::string("none"));
    QCOMPARE(names.size(), whyRows().size() + 1);
    for (std::size_t n = 1; n < names.size(); ++n)
        QCOMPARE(std::string(whyRows()[n - 1].kind), names[n]);
    QCOMPARE(static_cast<std::size_t>(FactKind::secretsRefused), names.size() - 1);
}

void WhyFactsTest::saysWhatTheFactRecorded_data()
{
    QTest::addColumn<int>("kind");
    for (std::size_t n = 0; n < whyRows().size(); ++n)
        QTest::newRow(std::string(whyRows()[n].kind).c_str()) << static_cast<int>(n + 1);
}

void WhyFactsTest::saysWhatTheFactRecorded()
{
    QFETCH(int, kind);
    int happened = 0;
    for (const sim::World& world : worlds())
        for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
            if (static_cast<int>(world.facts.fact(n).kind) == kind) {
                compareCard(world, n);
                if (QTest::currentTestFailed())
                    return;
                ++happened;
            }
    QCOMPARE(happened > 0, whyRows()[static_cast<std::size_t>(kind - 1)].isTold);
}

// Whatever happens goes back to what somebody asked for.
void WhyFactsTest::leadsBackToAFirstCause()
{
    for (const sim::World& world : worlds())
        for (std::uint32_t n = 1; n <= world.facts.count(); ++n) {
            std::uint32_t first = n;
            while (world.facts.fact(first).cause != 0) {
                QVERIFY(world.facts.fact(first).cause < first);
                first = world.facts.fact(first).cause;
            }
            QCOMPARE(world.facts.fact(first).subjectKind, EntityKind::you);
        }
}

QTEST_GUILESS_MAIN(WhyFactsTest)
#include "tst_why_facts.moc"
