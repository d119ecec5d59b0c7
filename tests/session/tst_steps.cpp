// SPDX-License-Identifier: GPL-3.0-or-later
// Going to a step of the drawing's history is one edit of a run that goes on.
#include "session/session.h"
#include "session/shop.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

namespace {

Time at(int minute)
{
    return Time{} + minutes(minute);
}

// After three edits of a run of ten minutes.
struct Edited {
    Edited()
    {
        Result<Session> opened = Session::open(shop.document);
        session = *std::move(opened);
        session->advance(at(10));
        for (const std::int64_t count : {5, 6, 7})
            done =
                done &&
                session->perform(doc::SetField{{shop.service}, "desiredCount", count}).has_value();
    }
    std::int64_t desired() const
    {
        return session->document().find(shop.service)->as<doc::Service>()->desiredCount;
    }

    Drawn shop = runningShop();
    std::optional<Session> session;
    bool done = true;
};

} // namespace

class StepsTest : public QObject {
    Q_OBJECT

private slots:
    void areNamed();
    void areGoneToWithoutTravellingInTime();
    void runAsTheDrawingSays();
    void repeatFromTheRecording();
    void endWithANewEdit();
    void arePutAsideWhileThePastIsViewed();
};

void StepsTest::areNamed()
{
    const Edited edited;
    QVERIFY(edited.done);
    const doc::History& steps = edited.session->steps();
    QCOMPARE(steps.stepCount(), std::size_t(4));
    QCOMPARE(steps.at(), std::size_t(3));
    QVERIFY(steps.labelOf(0).empty());
    QCOMPARE(steps.labelOf(2), std::string("Set desired tasks 5 → 6"));
}

void StepsTest::areGoneToWithoutTravellingInTime()
{
    Edited edited;
    const Time before = edited.session->newest();
    const Result<doc::Change> back = edited.session->goToStep(1);
    QVERIFY(back.has_value());
    QCOMPARE(back->altered.size(), std::size_t(1));
    QCOMPARE(edited.desired(), std::int64_t{5});
    QVERIFY(edited.session->newest() >= before);
    QVERIFY(!edited.session->isPast());
    QVERIFY(edited.session->canRedo());
    QVERIFY(edited.session->goToStep(3).has_value());
    QCOMPARE(edited.desired(), std::int64_t{7});
    QVERIFY(edited.session->goToStep(3)->empty()); // it stands already
    const Result<doc::Change> none = edited.session->goToStep(4);
    QVERIFY(!none.has_value());
    QVERIFY(none.error().message.ends_with('.'));
}

void StepsTest::runAsTheDrawingSays()
{
    Edited edited;
    QVERIFY(edited.session->goToStep(0).has_value());
    edited.session->advance(at(20));
    const sim::World& world = edited.session->world();
    QCOMPARE(world.services[world.services.first()].running, 4);
}

void StepsTest::repeatFromTheRecording()
{
    Edited edited;
    QVERIFY(edited.session->goToStep(1).has_value());
    edited.session->advance(at(20));
    Result<Session> again = Session::open(edited.session->firstDocument());
    Result<std::vector<io::Recorded>> read =
        io::readRecording(edited.session->recording(), "test.jsonl");
    QVERIFY(read.has_value());
    again->schedule(*std::move(read));
    again->advance(at(20));
    QCOMPARE(again->world().facts.digest().text(), edited.session->world().facts.digest().text());
}

void StepsTest::endWithANewEdit()
{
    Edited edited;
    QVERIFY(edited.session->goToStep(1).has_value());
    QVERIFY(edited.session->perform(doc::Rename{edited.shop.service, "orders"}).has_value());
    QCOMPARE(edited.session->steps().stepCount(), std::size_t(3));
    QCOMPARE(edited.session->steps().at(), std::size_t(2));
}

void StepsTest::arePutAsideWhileThePastIsViewed()
{
    Edited edited;
    static_cast<void>(edited.session->goTo(at(5)));
    QVERIFY(edited.session->isPast());
    QVERIFY(!edited.session->goToStep(1).has_value());
    static_cast<void>(edited.session->goLive());
    QCOMPARE(edited.desired(), std::int64_t{7});
    QCOMPARE(edited.session->steps().at(), std::size_t(3));
}

QTEST_GUILESS_MAIN(StepsTest)
#include "tst_steps.moc"
