// SPDX-License-Identifier: GPL-3.0-or-later
// A learner breaks something, asks why of what follows, and is led to what was broken.
#include "aws/why.h"
#include "io/document_json.h"
#include "session/story.h"
#include "session/told.h"

#include <QtTest>

#include <fstream>
#include <sstream>

using namespace stowage;
using namespace stowage::session;

namespace {
Story heal()
{
    std::ifstream file(qEnvironmentVariable("STOWAGE_SOURCE_DIR").toStdString() +
                       "/resources/examples/heal.stowage.json");
    std::stringstream text;
    text << file.rdbuf();
    return Story(io::readDocument(text.str(), "heal")->document);
}

void act(Story& story, const std::string& line)
{
    const auto recorded = io::readRecording(line, "act");
    QVERIFY2(recorded.has_value(), line.c_str());
    const Outcome done = story.session.request(recorded->front());
    QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
}

using Picks = bool (*)(const Told&);

struct Case {
    const char* name;
    const char* act;     // a line of a recording
    FactKind effect;     // the first such fact afterwards
    Picks picks;         // null: any
    const char* through; // words of a cause on the way; empty: none in particular
    const char* leadsTo; // words of a cause: what was done
};

bool unhealthy(const Told& told)
{
    return told.word(0) == 2;
}
bool healthy(const Told& told)
{
    return told.word(0) == 1;
}
bool crashed(const Told& told)
{
    return told.word(0) == 1;
}
template <std::int64_t code> bool failsWith(const Told& told)
{
    return told.word(0) == code;
}
template <StopCode code> bool stopsWith(const Told& told)
{
    return told.word(0) == static_cast<std::int64_t>(code);
}

constexpr const char* kFailChecks =
    R"({"at":"0s","fault":"stowage:fail-health-checks","on":{"service":"web"},"for":"2m"})";
constexpr const char* kCrashLoop =
    R"({"at":"0s","fault":"stowage:crash-loop","on":{"service":"web"}})";
constexpr const char* kFlood =
    R"({"at":"0s","fault":"stowage:traffic","on":{"source":"users"},"requestsPerSecond":9000})";
constexpr const char* kTerminate =
    R"({"at":"0s","call":"ec2:TerminateInstances","with":{"InstanceIds":["i-2"]}})";
constexpr const char* kTerminateAll =
    R"({"at":"0s","fault":"aws:ec2:terminate-instances","on":{"cluster":"shop"}})";
constexpr const char* kCrash =
    R"({"at":"0s","fault":"stowage:instance-crash","on":{"instance":"i-2"}})";
constexpr const char* kDrain =
    R"({"at":"0s","call":"ecs:UpdateContainerInstancesState","with":{"cluster":"shop","containerInstances":["i-2"],"status":"DRAINING"}})";
constexpr const char* kScaleIn =
    R"({"at":"0s","call":"ecs:UpdateService","with":{"cluster":"shop","service":"web","desiredCount":1}})";
constexpr const char* kScaleOut =
    R"({"at":"0s","call":"ecs:UpdateService","with":{"cluster":"shop","service":"web","desiredCount":60}})";
constexpr const char* kDeploy =
    R"({"at":"0s","call":"ecs:UpdateService","with":{"cluster":"shop","service":"web","forceNewDeployment":true}})";
constexpr const char* kStopOne =
    R"({"at":"0s","fault":"aws:ecs:stop-task","on":{"service":"web","count":1}})";
constexpr const char* kChecksFault = "You injected stowage:fail-health-checks into service web";
constexpr const char* kCrashFault = "You injected stowage:crash-loop into service web.";
constexpr const char* kFloodFault = "You injected stowage:traffic into source users.";

constexpr Case kCases[] = {
    {"an unhealthy target", kFailChecks, FactKind::targetHealthChanged, unhealthy, "",
     kChecksFault},
    {"a task that fails health checks", kFailChecks, FactKind::taskStopRequested,
     stopsWith<StopCode::serviceSchedulerInitiated>, "is UNHEALTHY.", kChecksFault},
    {"tasks in place of unhealthy ones", kFailChecks, FactKind::tasksReplaced, nullptr, "",
     kChecksFault},
    {"fail open", kFailChecks, FactKind::routingChanged, nullptr, "is unhealthy", kChecksFault},
    {"a target that recovers", kFailChecks, FactKind::targetHealthChanged, healthy, "",
     "The fault stowage:fail-health-checks ended."},
    {"an exit", kCrashLoop, FactKind::containerExited, crashed, "", kCrashFault},
    {"a task whose container exits", kCrashLoop, FactKind::taskStopRequested,
     stopsWith<StopCode::essentialContainerExited>, "exited with code 1.", kCrashFault},
    {"a crowd", kFlood, FactKind::overloadBegan, nullptr, "", kFloodFault},
    {"requests of a crowd", kFlood, FactKind::requestsFailed, failsWith<504>, "is overloaded",
     kFloodFault},
    {"health checks in a crowd", kFlood, FactKind::targetHealthChanged, unhealthy, "is overloaded",
     kFloodFault},
    {"a terminated instance's task", kTerminate, FactKind::taskStopRequested,
     stopsWith<StopCode::terminationNotice>, "i-2 was terminated.", "You terminated i-2."},
    {"tasks in place of those", kTerminate, FactKind::tasksStarted, nullptr, "",
     "You terminated i-2."},
    {"requests that an instance took along", kTerminate, FactKind::requestsFailed, failsWith<504>,
     "i-2 was terminated.", "You terminated i-2."},
    {"requests that nobody takes", kTerminateAll, FactKind::requestsFailed, failsWith<503>, "",
     "You terminated i-"},
    {"a failed placement", kTerminateAll, FactKind::placementFailed, nullptr, "",
     "You terminated i-"},
    {"a lost instance", kCrash, FactKind::instanceLost, nullptr, "The agent of i-2 disconnected.",
     "You crashed i-2."},
    {"a silent target", kCrash, FactKind::targetHealthChanged, unhealthy,
     "The agent of i-2 disconnected.", "You crashed i-2."},
    {"requests to a silent target", kCrash, FactKind::requestsFailed, failsWith<504>,
     "The agent of i-2 disconnected.", "You crashed i-2."},
    {"a drained task", kDrain, FactKind::taskStopRequested,
     stopsWith<StopCode::serviceSchedulerInitiated>, "i-2 is DRAINING.",
     "You set i-2 to DRAINING."},
    {"a scale-in", kScaleIn, FactKind::taskStopRequested,
     stopsWith<StopCode::serviceSchedulerInitiated>,
     "The desired count of web changed from 4 to 1.", "You called ecs:UpdateService."},
    {"a scale-out", kScaleOut, FactKind::tasksStarted, nullptr,
     "The desired count of web changed from 4 to 60.", "You called ecs:UpdateService."},
    {"no room", kScaleOut, FactKind::placementFailed, nullptr,
     "The desired count of web changed from 4 to 60.", "You called ecs:UpdateService."},
    {"a rollout's new tasks", kDeploy, FactKind::tasksStarted, nullptr, "A deployment of web",
     "You forced a new deployment of web."},
    {"a rollout's older tasks", kDeploy, FactKind::taskStopRequested, nullptr, "",
     "You forced a new deployment of web."},
    {"a rollout's end", kDeploy, FactKind::deploymentCompleted, nullptr, "",
     "You forced a new deployment of web."},
    {"a task that was stopped", kStopOne, FactKind::taskStopRequested,
     stopsWith<StopCode::userInitiated>, "", "You stopped web "},
    {"a task in its place", kStopOne, FactKind::tasksStarted, nullptr, "is to stop",
     "You stopped web "},
};

bool hasCause(const WhyCard& card, const std::string& words)
{
    return std::any_of(card.causes.begin(), card.causes.end(), [&words](const CauseStep& cause) {
        return cause.text.find(words) != std::string::npos;
    });
}

std::string told(const WhyCard& card)
{
    std::string text = card.question + "\n" + card.sentence;
    for (const CauseStep& cause : card.causes)
        text += "\n  " + cause.text;
    return text;
}
} // namespace

class WhyCausesTest : public QObject {
    Q_OBJECT

private slots:
    void leadToWhatWasDone_data();
    void leadToWhatWasDone();
    void nameTheFaultThatRequestsMeet_data();
    void nameTheFaultThatRequestsMeet();
    void nameTheImageThatIsMissing();
};

void WhyCausesTest::leadToWhatWasDone_data()
{
    QTest::addColumn<int>("row");
    int n = 0;
    for (const Case& row : kCases)
        QTest::newRow(row.name) << n++;
}

void WhyCausesTest::leadToWhatWasDone()
{
    QFETCH(int, row);
    const Case& each = kCases[row];
    Story story = heal();
    story.until(240);
    const std::uint32_t before = story.session.world().facts.count();
    act(story, each.act);
    story.until(1'500);
    const sim::World& world = story.session.world();
    for (std::uint32_t n = before + 1; n <= world.facts.count(); ++n) {
        if (world.facts.fact(n).kind != each.effect ||
            (each.picks != nullptr && !each.picks(Told(world, n))))
            continue;
        const auto card = aws::whyOfFact(story.session.document(), world, n);
        QVERIFY(card.has_value());
        QVERIFY2(hasCause(*card, each.through), told(*card).c_str());
        QVERIFY2(hasCause(*card, each.leadsTo), told(*card).c_str());
        return;
    }
    QFAIL("it does not happen");
}

void WhyCausesTest::nameTheFaultThatRequestsMeet_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("answer");
    QTest::newRow("an error") << "status:500" << 500 << "Targets answer with 500.";
    QTest::newRow("an error that a balancer gives too")
        << "status:503" << 503 << "Targets answer with 503.";
    QTest::newRow("closed connections") << "close" << 502 << "Targets refuse or close connections.";
    QTest::newRow("no answer") << "hang" << 504 << "Targets do not answer in time.";
}

void WhyCausesTest::nameTheFaultThatRequestsMeet()
{
    QFETCH(QString, mode);
    QFETCH(int, code);
    QFETCH(QString, answer);
    Story story = heal();
    story.until(240);
    const std::uint32_t before = story.session.world().facts.count();
    act(story, R"({"at":"0s","fault":"stowage:fail-requests","on":{"service":"web"},"mode":")" +
                   mode.toStdString() + "\"}");
    story.until(600);
    const sim::World& world = story.session.world();
    for (std::uint32_t n = before + 1; n <= world.facts.count(); ++n) {
        if (world.facts.fact(n).kind != FactKind::requestsFailed)
            continue;
        const auto card = aws::whyOfFact(story.session.document(), world, n);
        QCOMPARE(Told(world, n).word(0), std::int64_t{code});
        QVERIFY2(card->sentence.starts_with(answer.toStdString()), card->sentence.c_str());
        QVERIFY2(hasCause(*card, "You injected stowage:fail-requests into service web."),
                 told(*card).c_str());
        return;
    }
    QFAIL("no request fails");
}

void WhyCausesTest::nameTheImageThatIsMissing()
{
    Story story = heal();
    story.until(240);
    act(story, R"({"at":"0s","fault":"stowage:bad-image","on":{"taskDefinition":"web"}})");
    act(story, kStopOne);
    story.until(300);
    const sim::World& world = story.session.world();
    int seen = 0;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n) {
        const Fact& fact = world.facts.fact(n);
        const bool stops =
            fact.kind == FactKind::taskStopRequested &&
            Told(world, n).word(0) == static_cast<std::int64_t>(StopCode::taskFailedToStart);
        if (!stops && fact.kind != FactKind::imagePullFailed)
            continue;
        const auto card = aws::whyOfFact(story.session.document(), world, n);
        QVERIFY2(hasCause(*card, "You injected stowage:bad-image into task definition web."),
                 told(*card).c_str());
        QVERIFY2(card->sentence.find(" of web ") != std::string::npos || !stops,
                 told(*card).c_str());
        ++seen;
    }
    QVERIFY(seen >= 2);
}

QTEST_GUILESS_MAIN(WhyCausesTest)
#include "tst_why_causes.moc"
