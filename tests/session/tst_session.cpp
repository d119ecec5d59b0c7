// SPDX-License-Identifier: GPL-3.0-or-later
// Edits, calls and going back in time through the one door, and that a recording repeats a run.
#include "kinds/compute/service.h"
#include "session/session.h"
#include "session/shop.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

namespace {

Session openShop()
{
    Result<Session> session = Session::open(runningShop().document);
    if (!session)
        qFatal("%s", session.error().message.c_str());
    return *std::move(session);
}

doc::SetField desired(const ElementId& service, std::int64_t count)
{
    return {{service}, "desiredCount", count};
}

sim::Ix<sim::Service> serviceOf(const Session& session)
{
    return session.world().services.first();
}

int running(const Session& session)
{
    return session.world().services[serviceOf(session)].running;
}

std::vector<io::Recorded> recorded(std::string_view lines)
{
    Result<std::vector<io::Recorded>> read = io::readRecording(lines, "test.jsonl");
    if (!read)
        qFatal("%s %s", read.error().where.c_str(), read.error().message.c_str());
    return *std::move(read);
}

std::string digest(const Session& session)
{
    return session.world().facts.digest().text();
}

Time at(int minute)
{
    return Time{} + minutes(minute);
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void healsAfterATermination();
    void editsAreStampedBehindTheNewestInstant();
    void anEditThatSaysNothingNewIsNone();
    void theRecordingRepeatsTheRun();
    void aRecordedDrawingRemembersTheIdsBeforeIt();
    void anyInstantIsTheSameAgain();
    void thePastIsReadOnly();
    void discardingMakesThePastTheNewest();
    void resetKeepsTheDrawingAndUndo();
    void refusedCallsAreFacts_data();
    void refusedCallsAreFacts();
    void callsOfOneInstantAreOneStepOfUndo();
    void ownCallsAreNotSavedAsDrawn();
    void inPortionsOrAtOnce();
    void framesTellEachNoticeOnce();
};

void SessionTest::healsAfterATermination()
{
    const Drawn shop = runningShop();
    Result<Session> session = Session::open(shop.document);
    QVERIFY(session.has_value());
    session->advance(at(10));
    QCOMPARE(running(*session), 4);
    // The first that registered got all the tasks, for the others were not there yet.
    QVERIFY(session->command(TerminateInstance{shop.instances[0]}).has_value());
    int fewest = 4;
    for (Time until = at(10); until <= at(15); until = until + seconds(1)) {
        session->advance(until);
        fewest = std::min(fewest, running(*session));
    }
    QVERIFY(fewest < 4);
    session->advance(at(20));
    QCOMPARE(running(*session), 4);
}

void SessionTest::editsAreStampedBehindTheNewestInstant()
{
    const Drawn shop = runningShop();
    Session session = openShop();
    session.advance(at(5));
    QVERIFY(session.perform(desired(shop.service, 6)).has_value());
    QCOMPARE(session.newest().micros, at(5).micros + 1);
    // Nothing has been lived since, so the next one is of the same instant.
    QVERIFY(session.perform(desired(shop.service, 5)).has_value());
    QCOMPARE(session.newest().micros, at(5).micros + 1);
    session.advance(at(12));
    QCOMPARE(running(session), 5);
    const Result<doc::Change> undone = session.undo();
    QVERIFY(undone.has_value());
    QCOMPARE(undone->altered.size(), std::size_t(1));
    session.advance(at(20));
    QCOMPARE(running(session), 6);
}

void SessionTest::anEditThatSaysNothingNewIsNone()
{
    const Drawn shop = runningShop();
    Session session = openShop();
    const Result<doc::Change> change = session.perform(desired(shop.service, 4));
    QVERIFY(change.has_value() && change->empty());
    QVERIFY(!session.canUndo());
    QVERIFY(session.recording().empty());
}

void SessionTest::theRecordingRepeatsTheRun()
{
    const Drawn shop = runningShop();
    Session session = openShop();
    session.advance(at(6));
    QVERIFY(session.perform(desired(shop.service, 6)).has_value());
    session.advance(at(9));
    QVERIFY(session.command(TerminateInstance{shop.instances[0]}).has_value());
    QVERIFY(session.perform(doc::Rename{shop.service, "api"}).has_value());
    session.advance(at(14));
    QVERIFY(session.undo().has_value());
    QVERIFY(session.undo().has_value());
    QVERIFY(session.redo().has_value());
    QVERIFY(session.command(LaunchAgain{shop.instances[0]}).has_value());
    session.advance(at(15));
    QVERIFY(session.perform(doc::RemoveElements{{shop.instances[2]}}).has_value());
    QVERIFY(session.undo().has_value());
    QVERIFY(session.command(CrashInstance{shop.instances[1]}).has_value());
    session.advance(at(60));

    Result<Session> again = Session::open(session.firstDocument(), Keep::nothing);
    QVERIFY(again.has_value());
    again->schedule(recorded(session.recording()));
    again->advance(at(60));
    QVERIFY2(again->refusals().empty(),
             again->refusals().empty() ? "" : again->refusals().front().error.message.c_str());
    QCOMPARE(digest(*again), digest(session));
    QVERIFY(again->document() == session.document());
    QCOMPARE(again->recording(), session.recording());
}

// Undo that no edit can say is recorded as a whole drawing; ids it no longer holds stay given.
void SessionTest::aRecordedDrawingRemembersTheIdsBeforeIt()
{
    Session session = openShop();
    doc::Element cluster;
    cluster.id = ElementId("cluster-9");
    cluster.name = "gone";
    cluster.props = doc::Cluster{};
    session.schedule({{at(1), io::RecordedEdit{doc::AddElement{cluster}}},
                      {at(2), io::RecordedDrawing{session.document()}}});
    for (io::Recorded& call :
         recorded(R"({"at":"3m","call":"ecs:CreateCluster","with":{"clusterName":"new"}})"))
        session.schedule({std::move(call)});
    session.advance(at(4));
    QVERIFY(session.refusals().empty());
    QVERIFY(session.document().find(ElementId("cluster-9")) == nullptr);
    QVERIFY(session.document().find(ElementId("cluster-10")) != nullptr);
}

void SessionTest::anyInstantIsTheSameAgain()
{
    const Drawn shop = runningShop();
    Session session = openShop();
    std::map<std::int64_t, std::string> digests;
    for (int minute = 0; minute <= 40; ++minute) {
        session.advance(at(minute));
        if (minute == 7)
            QVERIFY(session.perform(desired(shop.service, 7)).has_value());
        if (minute == 13)
            QVERIFY(session.command(TerminateInstance{shop.instances[2]}).has_value());
        session.advance(at(minute) + seconds(30));
        digests[session.newest().micros] = digest(session);
    }
    const std::string newest = digest(session);
    for (const int minute : {39, 2, 13, 14, 7, 6, 25, 0}) {
        const Time then = at(minute) + seconds(30);
        session.goTo(then);
        QVERIFY(session.isPast());
        QCOMPARE(session.now().micros, then.micros);
        QCOMPARE(digest(session), digests[then.micros]);
    }
    session.goLive();
    QVERIFY(!session.isPast());
    QCOMPARE(digest(session), newest);
}

void SessionTest::thePastIsReadOnly()
{
    const Drawn shop = runningShop();
    Session session = openShop();
    session.advance(at(5));
    QVERIFY(session.perform(desired(shop.service, 2)).has_value());
    session.advance(at(10));
    const doc::Change back = session.goTo(at(4));
    QCOMPARE(back.altered.size(), std::size_t(1)); // the drawing as it was
    QVERIFY(!session.perform(desired(shop.service, 9)).has_value());
    QVERIFY(!session.undo().has_value());
    QVERIFY(!session.command(TerminateInstance{shop.instances[0]}).has_value());
    QVERIFY(!session.canUndo());
    QCOMPARE(session.goLive().altered.size(), std::size_t(1));
    QVERIFY(session.canUndo());
}

void SessionTest::discardingMakesThePastTheNewest()
{
    const Drawn shop = runningShop();
    Session session = openShop();
    session.advance(at(8));
    const std::string then = digest(session);
    QVERIFY(session.perform(desired(shop.service, 1)).has_value());
    session.advance(at(20));
    session.goTo(at(8));
    session.discardFuture();
    QVERIFY(!session.isPast());
    QCOMPARE(session.newest().micros, at(8).micros);
    QCOMPARE(digest(session), then);
    QVERIFY(session.recording().empty());
    QVERIFY(session.document() == shop.document);
    session.advance(at(20));
    QCOMPARE(running(session), 4);
    QVERIFY(session.undo().has_value()); // the discarded edit can be had again
    QVERIFY(!(session.document() == shop.document));
}

void SessionTest::resetKeepsTheDrawingAndUndo()
{
    const Drawn shop = runningShop();
    Session session = openShop();
    session.advance(at(5));
    QVERIFY(session.perform(desired(shop.service, 6)).has_value());
    session.advance(at(9));
    QVERIFY(session.reset().has_value());
    QCOMPARE(session.newest().micros, std::int64_t(0));
    QVERIFY(session.frame().whole);
    session.advance(at(10));
    QCOMPARE(running(session), 6);
    QVERIFY(session.undo().has_value());
    QVERIFY(session.document() == shop.document);
}

void SessionTest::refusedCallsAreFacts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("exception");
    QTest::newRow("cluster")
        << R"({"at":"1m","call":"ecs:UpdateService","with":{"cluster":"x","service":"web"}})"
        << "ClusterNotFoundException";
    QTest::newRow("service")
        << R"({"at":"1m","call":"ecs:UpdateService","with":{"cluster":"shop","service":"x"}})"
        << "ServiceNotFoundException";
    QTest::newRow("task")
        << R"({"at":"1m","call":"ecs:StopTask","with":{"cluster":"shop","task":"x"}})"
        << "InvalidParameterException";
    QTest::newRow("eleven tasks")
        << R"({"at":"1m","call":"ecs:RunTask","with":{"cluster":"shop","taskDefinition":"web","count":11}})"
        << "InvalidParameterException";
    QTest::newRow("definition")
        << R"({"at":"1m","call":"ecs:RunTask","with":{"cluster":"shop","taskDefinition":"x"}})"
        << "ClientException";
    QTest::newRow("instance")
        << R"({"at":"1m","call":"ec2:TerminateInstances","with":{"InstanceIds":["i-1x"]}})"
        << "InvalidInstanceID.NotFound";
    QTest::newRow("status")
        << R"({"at":"1m","call":"ecs:UpdateContainerInstancesState","with":{"cluster":"shop","containerInstances":["i"],"status":"GONE"}})"
        << "InvalidParameterException";
    QTest::newRow("operation") << R"({"at":"1m","call":"ecs:Nothing","with":{}})"
                               << "UnknownOperationException";
    QTest::newRow("fault") << R"({"at":"1m","fault":"stowage:nothing"})"
                           << "ValidationException";
    QTest::newRow("selector") << R"({"at":"1m","fault":"stowage:bad-image","on":{"colour":"red"}})"
                              << "ValidationException";
    QTest::newRow("nothing hit")
        << R"({"at":"1m","fault":"aws:ecs:stop-task","on":{"service":"x"}})"
        << "TargetNotFoundException";
}

void SessionTest::refusedCallsAreFacts()
{
    QFETCH(QString, line);
    QFETCH(QString, exception);
    Session session = openShop();
    session.schedule(recorded(line.toStdString()));
    session.advance(at(2));
    QCOMPARE(session.refusals().size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(session.refusals().front().error.where), exception);
    QCOMPARE(session.refusals().front().at.micros, at(1).micros);
    QCOMPARE(session.refusals().front().where, std::string("test.jsonl:1:1"));
    int told = 0;
    for (std::uint32_t n = 1; n <= session.world().facts.count(); ++n)
        told += session.world().facts.fact(n).kind == FactKind::youWereRefused ? 1 : 0;
    QCOMPARE(told, 1);
}

void SessionTest::callsOfOneInstantAreOneStepOfUndo()
{
    const Drawn shop = runningShop();
    Session session = openShop();
    session.schedule(recorded(
        R"({"at":"3m","call":"ecs:UpdateService","with":{"cluster":"shop","service":"web","desiredCount":5}})"
        "\n"
        R"({"at":"3m","call":"ecs:UpdateService","with":{"cluster":"shop","service":"web","healthCheckGracePeriodSeconds":60}})"));
    session.advance(at(10));
    QVERIFY(session.refusals().empty());
    QCOMPARE(running(session), 5);
    QVERIFY(!session.takeChange().empty());
    QVERIFY(session.undo().has_value());
    QVERIFY(session.document() == shop.document);
}

void SessionTest::ownCallsAreNotSavedAsDrawn()
{
    Drawn shop = runningShop();
    shop.document.calls =
        R"([{"at":"2m","call":"ecs:UpdateService","with":{"cluster":"shop","service":"web","desiredCount":2}}])";
    Result<Session> session = Session::open(shop.document);
    QVERIFY(session.has_value());
    session->advance(at(15));
    QCOMPARE(running(*session), 2);
    QVERIFY(session->drawn() == shop.document);
    QVERIFY(session->perform(doc::Rename{shop.cluster, "store"}).has_value());
    const doc::Document saved = session->drawn();
    QCOMPARE(saved.find(shop.cluster)->name, std::string("store"));
    QCOMPARE(saved.find(shop.service)->as<doc::Service>()->desiredCount, 4);
    QVERIFY(session->recording().find("UpdateService") == std::string::npos);
    QVERIFY(session->reset().has_value());
    session->advance(at(1));
    QCOMPARE(session->document().find(shop.service)->as<doc::Service>()->desiredCount, 4);
}

void SessionTest::inPortionsOrAtOnce()
{
    const Drawn shop = runningShop();
    const auto lines =
        R"({"at":"4m","fault":"stowage:fail-health-checks","on":{"service":"web","count":1},"for":"5m"})"
        "\n"
        R"({"at":"11m","call":"ecs:UpdateService","with":{"cluster":"shop","service":"web","desiredCount":6}})"
        "\n"
        R"({"at":"17m","fault":"aws:ec2:terminate-instances","on":{"availabilityZone":"us-east-1b"}})";
    Result<Session> once = Session::open(shop.document, Keep::nothing);
    Session portions = openShop();
    once->schedule(recorded(lines));
    portions.schedule(recorded(lines));
    once->advance(at(45));
    for (Time until; until <= at(45); until = until + milliseconds(17'321)) {
        while (portions.advance(until, 3) >= 3) {
            portions.goTo(Time{portions.newest().micros / 2});
            portions.goLive();
        }
        portions.frame();
    }
    portions.advance(at(45));
    QVERIFY(once->refusals().empty());
    QCOMPARE(digest(portions), digest(*once));
}

void SessionTest::framesTellEachNoticeOnce()
{
    Session session = openShop();
    std::uint32_t newest = 0;
    const auto look = [&session, &newest] {
        for (const Notice& notice : session.frame().notices) {
            QVERIFY(notice.fact > newest);
            newest = notice.fact;
        }
    };
    session.advance(at(1));
    look();
    session.advance(at(3));
    session.goTo(at(2));
    look();
    session.advance(at(4));
    session.goLive();
    look();
    session.advance(at(5));
    look();
    QVERIFY(newest > 0);
}

QTEST_APPLESS_MAIN(SessionTest)
#include "tst_session.moc"
