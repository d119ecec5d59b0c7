// SPDX-License-Identifier: GPL-3.0-or-later
// Revisions of a task definition that is drawn: a number stands for one thing for ever.
#include "kinds/compute/container.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "session/shop.h"
#include "session/story.h"
#include "sim/frame_builder.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

namespace {
struct Shop {
    explicit Shop(Drawn shop = runningShop()) : drawn(std::move(shop)), story(drawn.document)
    {
        family = session().document().find(drawn.definition)->name;
    }

    Session& session() { return story.session; }

    void perform(const doc::Edit& edit)
    {
        const auto change = session().perform(edit);
        if (!change)
            qFatal("%s", change.error().message.c_str());
    }

    void setCpu(std::int64_t units) { perform(doc::SetField{{drawn.definition}, "cpu", units}); }

    void editAndUndo()
    {
        setCpu(300);
        story.until(301);
        if (!session().undo())
            qFatal("the edit cannot be undone");
    }

    int drawnNumber()
    {
        return session().document().find(drawn.definition)->as<doc::TaskDefinition>()->revision;
    }

    std::int64_t running(int revision) { return story.ofRevision(family, revision); }

    // "web:1 ACTIVE 256, web:2 ACTIVE 300" of all that were registered, in their order.
    std::string registered()
    {
        const sim::World& world = session().world();
        std::string all;
        for (auto at = world.revisions.first(); at; at = world.revisions.after(at)) {
            const sim::Revision& row = world.revisions[at];
            all += (all.empty() ? "" : ", ") + std::string(world.text(row.family)) + ":" +
                   std::to_string(row.revision) + (row.active ? " ACTIVE " : " INACTIVE ") +
                   std::to_string(row.cpu);
        }
        return all;
    }

    Drawn drawn;
    Story story; // begins with a call, so that the run is under way
    std::string family;
};

// The shop with another definition of the same name, which no service runs.
Drawn twins()
{
    Drawn drawn = runningShop();
    doc::Element twin = *drawn.document.find(drawn.definition);
    doc::Element only = *drawn.document.find(drawn.document.childrenOf(drawn.definition).front());
    twin.id = drawn.document.nextId(twin.kind());
    only.id = drawn.document.nextId(only.kind());
    only.parent = twin.id;
    std::get<doc::TaskDefinition>(twin.props).cpu = 128;
    drawn.document.put(twin);
    drawn.document.put(only);
    return drawn;
}
} // namespace

class RevisionsTest : public QObject {
    Q_OBJECT

private slots:
    void anEditOfWhatHasRunCountsUp();
    void beforeTheRunNothingCounts();
    void whatNothingHasRunKeepsItsNumber();
    void undoTakesTheNumberBackAndNoOtherGetsIt();
    void anUndoIntoAnotherPastCountsOn();
    void aPinnedServiceStaysAndCanBeRolledBack();
    void aRenamedFamilyGetsANumberOfItsOwn();
    void aCallCountsOnFromTheHighestNumber();
    void aRecordingRepeatsTheNumbers();
    void theOldestOfManyCanBeRolledBackTo();
    void undoOfARegistrationIsRecordedAsAnEdit();
    void twoDefinitionsOfOneNameShareNoNumber();
    void aCallFindsTheRevisionsOfBothDefinitions();
};

void RevisionsTest::anEditOfWhatHasRunCountsUp()
{
    Shop shop;
    shop.story.until(300);
    QCOMPARE(shop.running(1), std::int64_t{4});
    shop.setCpu(300);
    QCOMPARE(shop.drawnNumber(), 2);
    QCOMPARE(shop.registered(), std::string("web:1 ACTIVE 256, web:2 ACTIVE 300"));
    shop.story.until(2400); // the service follows the drawing
    QCOMPARE(shop.running(2), std::int64_t{4});
    QCOMPARE(shop.running(1), std::int64_t{0});
    shop.perform(doc::Rename{shop.drawn.service, "front"}); // nothing of the definition
    QCOMPARE(shop.drawnNumber(), 2);
}

void RevisionsTest::beforeTheRunNothingCounts()
{
    const Drawn drawn = runningShop();
    Result<Session> session = Session::open(drawn.document);
    QVERIFY(session);
    for (const std::int64_t units : {300, 310})
        QVERIFY(session->perform(doc::SetField{{drawn.definition}, "cpu", units}));
    QVERIFY(session->undo());
    const auto& row = session->world().revisions[session->world().revisions.first()];
    QCOMPARE(row.revision, 1);
    QCOMPARE(row.cpu, 300);
    QCOMPARE(session->world().revisions.after(session->world().revisions.first()).slot, sim::kNone);
    QVERIFY(session->firstDocument() == session->document());
    QVERIFY(session->recording().empty());
    QVERIFY(session->canRedo());
}

void RevisionsTest::whatNothingHasRunKeepsItsNumber()
{
    Shop shop;
    shop.story.until(10);
    const doc::Document& document = shop.session().document();
    const ElementId job = document.nextId(doc::infoOf<doc::TaskDefinition>());
    const ElementId only = document.nextId(doc::infoOf<doc::Container>());
    shop.perform(doc::AddElement{{.id = job, .name = "job", .props = doc::TaskDefinition{}}});
    shop.perform(
        doc::AddElement{{.id = only, .name = "main", .parent = job, .props = doc::Container{}}});
    for (const std::int64_t units : {100, 200, 300})
        shop.perform(doc::SetField{{only}, "cpu", units});
    QCOMPARE(shop.registered(), std::string("web:1 ACTIVE 256, job:1 ACTIVE 300"));
    QCOMPARE(shop.story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})"),
             std::string());
    shop.perform(doc::SetField{{only}, "cpu", std::int64_t{400}});
    QCOMPARE(shop.registered(),
             std::string("web:1 ACTIVE 256, job:1 ACTIVE 300, job:2 ACTIVE 400"));
}

void RevisionsTest::undoTakesTheNumberBackAndNoOtherGetsIt()
{
    Shop shop;
    shop.story.until(300);
    const doc::Document before = shop.session().document();
    shop.setCpu(300);
    shop.story.until(320);
    QVERIFY(shop.session().undo());
    QVERIFY(shop.session().document() == before);
    QCOMPARE(shop.registered(), std::string("web:1 ACTIVE 256, web:2 INACTIVE 300"));
    QVERIFY(shop.session().redo());
    QCOMPARE(shop.registered(), std::string("web:1 ACTIVE 256, web:2 ACTIVE 300"));
    QVERIFY(shop.session().undo());
    shop.setCpu(310);
    QCOMPARE(shop.drawnNumber(), 3);
    QCOMPARE(shop.registered(),
             std::string("web:1 ACTIVE 256, web:2 INACTIVE 300, web:3 ACTIVE 310"));
    shop.story.until(2400);
    QCOMPARE(shop.running(3), std::int64_t{4});
}

// In the life that is lived now, number 2 stands for something else than it did when it was drawn.
void RevisionsTest::anUndoIntoAnotherPastCountsOn()
{
    Result<Session> opened = Session::open(runningShop().document);
    QVERIFY(opened);
    Session& session = *opened;
    const ElementId definition = runningShop().definition;
    const auto number = [&] {
        return session.document().find(definition)->as<doc::TaskDefinition>()->revision;
    };
    const auto setCpu = [&](std::int64_t units) {
        return session.perform(doc::SetField{{definition}, "cpu", units}).has_value();
    };
    session.advance(Time{} + minutes(5));
    QVERIFY(setCpu(300));
    session.advance(Time{} + minutes(6));
    session.goTo(Time{} + minutes(4));
    session.discardFuture();
    QCOMPARE(number(), 1);
    QVERIFY(setCpu(310));
    QCOMPARE(number(), 2);
    session.advance(Time{} + minutes(7));
    QVERIFY(session.undo()); // of 310
    session.advance(Time{} + minutes(8));
    QVERIFY(session.undo()); // of what discarding did: 300 again
    QCOMPARE(number(), 3);
    QVERIFY(session.canRedo());
}

void RevisionsTest::aPinnedServiceStaysAndCanBeRolledBack()
{
    Shop shop;
    shop.story.until(300);
    const std::string update = R"({"cluster":"shop","service":"web","taskDefinition":"web)";
    QCOMPARE(shop.story.call("ecs:UpdateService", update + R"(:1"})"), std::string());
    shop.setCpu(300);
    shop.story.until(1000);
    QCOMPARE(shop.running(1), std::int64_t{4});
    QCOMPARE(shop.story.call("ecs:UpdateService", update + R"("})"), std::string());
    shop.story.until(3000);
    QCOMPARE(shop.running(2), std::int64_t{4});
    QCOMPARE(shop.story.call("ecs:UpdateService", update + R"(:1"})"), std::string());
    shop.story.until(5000);
    QCOMPARE(shop.running(1), std::int64_t{4});
    QCOMPARE(shop.registered(), std::string("web:1 ACTIVE 256, web:2 ACTIVE 300"));
}

void RevisionsTest::aRenamedFamilyGetsANumberOfItsOwn()
{
    Shop shop;
    shop.story.until(10);
    shop.perform(doc::Rename{shop.drawn.definition, "api"});
    QCOMPARE(shop.registered(), std::string("web:1 ACTIVE 256, api:2 ACTIVE 256"));
    shop.perform(doc::RemoveElements{{shop.drawn.definition}});
    QCOMPARE(shop.registered(), std::string("web:1 INACTIVE 256, api:2 INACTIVE 256"));
}

void RevisionsTest::aCallCountsOnFromTheHighestNumber()
{
    Shop shop;
    shop.story.until(300);
    shop.editAndUndo();
    shop.story.definition("web", 320, 128);
    QCOMPARE(shop.drawnNumber(), 3);
    QCOMPARE(shop.registered(),
             std::string("web:1 ACTIVE 256, web:2 INACTIVE 300, web:3 ACTIVE 320"));
    QCOMPARE(shop.session().document().revisions().size(), std::size_t{1});
}

void RevisionsTest::aRecordingRepeatsTheNumbers()
{
    Shop shop;
    shop.story.until(300);
    shop.editAndUndo();
    shop.story.until(302);
    shop.setCpu(310);
    shop.story.until(900);
    auto lines = io::readRecording(shop.session().recording(), "recording");
    QVERIFY(lines);
    Result<Session> again = Session::open(shop.drawn.document, Keep::nothing);
    QVERIFY(again);
    again->schedule(*std::move(lines));
    again->advance(shop.session().now());
    QVERIFY(again->document() == shop.session().document());
    QCOMPARE(again->world().facts.digest().text(), shop.session().world().facts.digest().text());
}

void RevisionsTest::theOldestOfManyCanBeRolledBackTo()
{
    Shop shop;
    shop.story.until(300);
    for (int number = 2; number <= 40; ++number) {
        shop.story.until(300 + number); // Amazon ECS takes one a second
        shop.story.definition("web", 256 + number, 128,
                              R"(,"portMappings":[{"containerPort":80}])");
    }
    const std::string update = R"({"cluster":"shop","service":"web","taskDefinition":"web:)";
    QCOMPARE(shop.story.call("ecs:UpdateService", update + R"(40"})"), std::string());
    shop.story.until(2000);
    QCOMPARE(shop.running(40), std::int64_t{4});
    QCOMPARE(shop.story.call("ecs:UpdateService", update + R"(1"})"), std::string());
    QCOMPARE(shop.story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"web:2"})"),
             std::string());
    shop.story.until(4000);
    QCOMPARE(shop.running(1), std::int64_t{4});
    QCOMPARE(shop.story.call("ecs:UpdateService", update + R"(41"})"),
             std::string("ClientException: TaskDefinition not found."));
}

void RevisionsTest::undoOfARegistrationIsRecordedAsAnEdit()
{
    Shop shop;
    shop.story.until(300);
    shop.story.definition("web", 320, 128);
    shop.story.until(310);
    QVERIFY(shop.session().undo());
    shop.story.until(320);
    QVERIFY(shop.session().redo());
    QVERIFY(shop.session().recording().find("forgetRevision") != std::string::npos);
    QVERIFY(shop.session().recording().find("\"drawing\"") == std::string::npos);
}

void RevisionsTest::twoDefinitionsOfOneNameShareNoNumber()
{
    const Drawn drawn = twins();
    const doc::Element& twin = *drawn.document.find(ElementId("task-definition-2"));
    Shop shop(drawn);
    QCOMPARE(shop.registered(), std::string("web:1 ACTIVE 256, web:2 ACTIVE 128"));
    const auto headline = [&](const ElementId& definition) {
        const sim::World& world = shop.session().world();
        return sim::readoutOf(world, EntityKind::revision, world.placeOf(definition).slot).headline;
    };
    QCOMPARE(headline(drawn.definition), std::string("revision 1"));
    QCOMPARE(headline(twin.id), std::string("revision 2"));
}

// `family` is its latest revision, whichever element that is.
void RevisionsTest::aCallFindsTheRevisionsOfBothDefinitions()
{
    Shop shop(twins());
    shop.story.until(300);
    const auto update = [&shop](const std::string& definition) {
        return shop.story.call("ecs:UpdateService",
                               "{\"cluster\":\"shop\",\"service\":\"web\",\"taskDefinition\":\"" +
                                   definition + "\"}");
    };
    QCOMPARE(shop.running(1), std::int64_t{4});
    QCOMPARE(update("web"), std::string());
    shop.story.until(2000);
    QCOMPARE(shop.running(2), std::int64_t{4});
    QCOMPARE(update("web:1"), std::string());
    shop.story.until(4000);
    QCOMPARE(shop.running(1), std::int64_t{4});
    QCOMPARE(update("web:2"), std::string());
    shop.story.until(6000);
    QCOMPARE(shop.running(2), std::int64_t{4});
    QCOMPARE(update("web:3"), std::string("ClientException: TaskDefinition not found."));
}

QTEST_APPLESS_MAIN(RevisionsTest)
#include "tst_revisions.moc"
