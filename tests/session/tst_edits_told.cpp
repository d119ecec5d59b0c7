// SPDX-License-Identifier: GPL-3.0-or-later
// Log and cause chains say what was edited, in a run as in its recording.
#include "aws/why.h"
#include "session/shop.h"
#include "sim/notices.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class EditsToldTest : public QObject {
    Q_OBJECT

private slots:
    void theLogSaysWhatWasEdited();
    void theCauseOfATaskIsWhatWasEdited();
    void aRecordingIsToldAlike();
    void theBeginningIsNoEdit();
};

namespace {
Session openShop(const doc::Document& document)
{
    Result<Session> session = Session::open(document);
    if (!session)
        qFatal("%s", session.error().message.c_str());
    return *std::move(session);
}

QStringList edits(const Session& session)
{
    QStringList words;
    for (std::uint32_t n = 1; n <= session.world().facts.count(); ++n)
        if (session.world().facts.fact(n).kind == FactKind::youEdited)
            words += QString::fromStdString(sim::noticeOf(session.world(), n).text);
    return words;
}

// Raised, taken back, raised again; a deletion taken back.
Session edited(const Drawn& shop)
{
    Session session = openShop(shop.document);
    const auto after = [&session](int minute, const Result<doc::Change>& change) {
        if (!change)
            qFatal("%s", change.error().message.c_str());
        session.advance(Time{} + minutes(minute));
    };
    session.advance(Time{} + minutes(5));
    after(6, session.perform(doc::SetField{{shop.service}, "desiredCount", std::int64_t{6}}));
    after(7, session.undo());
    after(8, session.redo());
    after(9, session.perform(doc::RemoveElements{{shop.instances[2]}}));
    after(10, session.undo());
    return session;
}
} // namespace

void EditsToldTest::theLogSaysWhatWasEdited()
{
    const Drawn shop = runningShop();
    const QString name = QString::fromStdString(shop.document.find(shop.instances[2])->name);
    const QString change = QStringLiteral("changed desired tasks of service web from 4 to 6.");
    QCOMPARE(edits(edited(shop)),
             QStringList(
                 {QStringLiteral("The run began with this drawing."),
                  QStringLiteral("You ") + change, QStringLiteral("You undid that you ") + change,
                  QStringLiteral("Once more you ") + change,
                  QStringLiteral("You deleted container instance %1.").arg(name),
                  QStringLiteral("You undid that you deleted container instance %1.").arg(name)}));
}

void EditsToldTest::theCauseOfATaskIsWhatWasEdited()
{
    const Drawn shop = runningShop();
    Session session = openShop(shop.document);
    session.advance(Time{} + minutes(5));
    QVERIFY(session.perform(doc::SetField{{shop.service}, "desiredCount", std::int64_t{5}})
                .has_value());
    session.advance(Time{} + minutes(10));
    const sim::World& world = session.world();
    const auto newest = static_cast<std::uint32_t>(
        world.byNumber[static_cast<std::size_t>(EntityKind::task)].size());
    const auto card =
        aws::whyOf(session.document(), world, Subject{EntityId{EntityKind::task, newest}});
    QVERIFY(card.has_value());
    QCOMPARE(card->causes.back().text,
             std::string("You changed desired tasks of service web from 4 to 5."));
}

void EditsToldTest::aRecordingIsToldAlike()
{
    const Drawn shop = runningShop();
    const Session session = edited(shop);
    auto recorded = io::readRecording(session.recording(), "test.jsonl");
    QVERIFY(recorded.has_value());
    Session again = openShop(session.firstDocument());
    again.schedule(*std::move(recorded));
    again.advance(Time{} + minutes(10));
    QVERIFY(again.refusals().empty());
    QCOMPARE(edits(again), edits(session));
    QCOMPARE(again.world().facts.digest().text(), session.world().facts.digest().text());
}

void EditsToldTest::theBeginningIsNoEdit()
{
    const Drawn shop = runningShop();
    Session session = openShop(shop.document);
    QVERIFY(session.perform(doc::SetField{{shop.service}, "desiredCount", std::int64_t{5}})
                .has_value());
    session.advance(Time{} + minutes(1));
    QCOMPARE(edits(session), QStringList(QStringLiteral("The run began with this drawing.")));
}

QTEST_APPLESS_MAIN(EditsToldTest)
#include "tst_edits_told.moc"
