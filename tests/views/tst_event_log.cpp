// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_delegate.h"
#include "events/event_log.h"
#include "events/event_model.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

namespace {

Notice notice(std::uint32_t fact, const char* name, Severity severity, Topic topic)
{
    Notice made;
    made.fact = fact;
    made.at = Time{} + seconds(fact);
    made.name = name;
    made.severity = severity;
    made.topic = topic;
    made.subject = ElementId(std::string(name) + "-1");
    made.text = "(service " + std::string(name) + ") has reached a steady state.";
    return made;
}

} // namespace

class EventLogTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
    void showsTheNewestFirst();
    void tellsNothingTwice();
    void narrowsToTheSelection();
    void countsWhatItHolds();
    void aLineKeepsItsPlaceWhenItIsChosen();
    void theCauseLeadsToItsLine();
    void hoveringLightsUpTheElement();
    void forgetsWhatWasDiscarded();
    void untrustedTextStaysText();
    void longNamesAreCutInTheMiddle();
};

void EventLogTest::readsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("passes");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("a word") << QStringLiteral("STEADY") << true;
    QTest::newRow("two words") << QStringLiteral("steady banana") << false;
    QTest::newRow("its service") << QStringLiteral("service:web") << true;
    QTest::newRow("another service") << QStringLiteral("service:api") << false;
    QTest::newRow("low level") << QStringLiteral("level:info") << true;
    QTest::newRow("high level") << QStringLiteral("level:bad") << false;
    QTest::newRow("its topic") << QStringLiteral("topic:health") << true;
    QTest::newRow("other topic") << QStringLiteral("topic:traffic") << false;
    QTest::newRow("unknown key is a word") << QStringLiteral("colour:red") << false;
}

void EventLogTest::readsWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, passes);
    QCOMPARE(parseFilter(typed).lets(notice(1, "web", Severity::warning, Topic::health)), passes);
}

void EventLogTest::showsTheNewestFirst()
{
    EventModel model;
    model.add({notice(1, "web", Severity::info, Topic::health),
               notice(2, "api", Severity::info, Topic::health)});
    model.add({notice(3, "web", Severity::bad, Topic::fault)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.noticeAt(0).fact, 3U);
    QCOMPARE(model.noticeAt(2).fact, 1U);
    QCOMPARE(model.rowOfFact(2), 1);
    QCOMPARE(model.rowOfFact(9), -1);
    QCOMPARE(model.index(0, EventModel::time).data().toString(), QStringLiteral("00:00:03"));
}

void EventLogTest::tellsNothingTwice()
{
    EventModel model;
    const std::vector<Notice> told{notice(1, "web", Severity::info, Topic::health)};
    model.add(told);
    model.add(told);
    QCOMPARE(model.total(), 1);
}

void EventLogTest::narrowsToTheSelection()
{
    EventLog log(Theme::light());
    log.add({notice(1, "web", Severity::info, Topic::health),
             notice(2, "api", Severity::info, Topic::health)});
    log.follow({Subject(ElementId("web-1"))}, QStringLiteral("web"));
    QCOMPARE(log.model().rowCount(), 2);
    auto* chip = log.findChild<QToolButton*>(QStringLiteral("Events selection"));
    QCOMPARE(chip->text(), QStringLiteral("Only web"));
    log.follow({Subject(ElementId("web-1"))}, QStringLiteral("R&D of the whole house & more"));
    QCOMPARE(chip->text(), QString::fromUtf8("Only R&&D of the whole house &&…"));
    QCOMPARE(chip->accessibleName(), QStringLiteral("Only R&D of the whole house & more"));
    QVERIFY(chip->shortcut().isEmpty());
    chip->click();
    QCOMPARE(log.model().rowCount(), 1);
    log.follow({Subject(ElementId("api-1"))}, QStringLiteral("api"));
    QCOMPARE(log.model().noticeAt(0).name, std::string("api"));
    QTest::keyClick(&log, Qt::Key_Escape);
    QCOMPARE(log.model().rowCount(), 2);
    log.findChild<QLineEdit*>(QStringLiteral("Events filter"))->setText(QStringLiteral("name:api"));
    QCOMPARE(log.model().rowCount(), 1);
    QCOMPARE(log.model().total(), 2);
}

void EventLogTest::countsWhatItHolds()
{
    EventLog log(Theme::light());
    log.add({notice(1, "web", Severity::info, Topic::health),
             notice(2, "api", Severity::info, Topic::health),
             notice(3, "api", Severity::bad, Topic::fault)});
    const auto text = [&log](const char* name) {
        return log.findChild<QToolButton*>(QLatin1String(name))->text();
    };
    QCOMPARE(text("Events Health"), QStringLiteral("Health 2"));
    QCOMPARE(text("Events Fault"), QStringLiteral("Fault 1"));
    auto* title = log.findChild<QLabel*>(QStringLiteral("Events title"));
    QCOMPARE(title->text(), QStringLiteral("Events 3"));
    log.setFilterText(QStringLiteral("level:bad"));
    QCOMPARE(title->text(), QStringLiteral("Events 1 of 3"));
    log.forgetAfter(Time{} + seconds(1));
    QCOMPARE(text("Events Health"), QStringLiteral("Health 1"));
    QCOMPARE(text("Events Fault"), QStringLiteral("Fault 0"));
}

void EventLogTest::aLineKeepsItsPlaceWhenItIsChosen()
{
    EventLog log(Theme::light());
    log.add({notice(1, "web", Severity::info, Topic::health),
             notice(2, "api", Severity::info, Topic::health)});
    log.follow({Subject(ElementId("api-1"))}, QStringLiteral("api"));
    log.findChild<QToolButton*>(QStringLiteral("Events selection"))->click();
    // As the window does, which selects what was chosen.
    connect(&log, &EventLog::chosen, this,
            [&log](const Subject& subject, std::uint32_t) { log.follow({subject}, {}); });
    auto* table = log.findChild<QTableView*>(QStringLiteral("Events lines"));
    emit table->clicked(log.model().index(0, EventModel::text));
    QCOMPARE(log.model().rowCount(), 1);
    QCOMPARE(log.model().noticeAt(0).name, std::string("api"));
}

void EventLogTest::theCauseLeadsToItsLine()
{
    EventLog log(Theme::light());
    Notice caused = notice(2, "api", Severity::info, Topic::health);
    caused.cause = 1;
    log.add({notice(1, "web", Severity::info, Topic::health), caused});
    QSignalSpy chosen(&log, &EventLog::chosen);
    auto* table = log.findChild<QTableView*>(QStringLiteral("Events lines"));
    emit table->clicked(log.model().index(0, EventModel::because));
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(table->currentIndex().row(), 1);
}

void EventLogTest::hoveringLightsUpTheElement()
{
    EventLog log(Theme::light());
    log.resize(900, 200);
    log.show();
    log.add({notice(1, "web", Severity::info, Topic::health)});
    std::vector<std::vector<Subject>> lit;
    connect(&log, &EventLog::hovered, this,
            [&](const std::vector<Subject>& all) { lit.push_back(all); });
    auto* table = log.findChild<QTableView*>(QStringLiteral("Events lines"));
    QMouseEvent move(QEvent::MouseMove, QPointF(40, 8), QPointF(40, 8), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(table->viewport(), &move);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(table->viewport(), &leave);
    QCOMPARE(lit.size(), std::size_t(2));
    QCOMPARE(lit[0].size(), std::size_t(1));
    QVERIFY(lit[0][0] == Subject(ElementId("web-1")));
    QVERIFY(lit[1].empty());
}

void EventLogTest::forgetsWhatWasDiscarded()
{
    EventModel model;
    model.add({notice(1, "web", Severity::info, Topic::health),
               notice(9, "web", Severity::info, Topic::health)});
    model.forgetAfter(Time{} + seconds(5));
    QCOMPARE(model.total(), 1);
    model.add({notice(2, "web", Severity::info, Topic::health)});
    QCOMPARE(model.total(), 2);
}

void EventLogTest::untrustedTextStaysText()
{
    EventModel model;
    Notice named = notice(1, "<b>x</b><img src='/dev/zero'>", Severity::info, Topic::health);
    model.add({named});
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QLatin1String("<img")));
    QVERIFY(tip.contains(QLatin1String("&lt;img")));
}

void EventLogTest::longNamesAreCutInTheMiddle()
{
    const QFontMetrics metrics{QFont()};
    const QString name = QStringLiteral("TargetTracking-service/shop/worker-AlarmHigh-6f1c2a4e");
    const QString happened = QStringLiteral(" went from OK to ALARM.");
    const int whole = metrics.horizontalAdvance(name + happened);
    QCOMPARE(fitted(name + happened, name, metrics, whole), name + happened);
    const int narrow = whole - metrics.horizontalAdvance(name) / 2;
    const QString cut = fitted(name + happened, name, metrics, narrow);
    QVERIFY(cut.startsWith(QStringLiteral("Target")));
    QVERIFY(cut.endsWith(happened));
    QVERIFY(cut.contains(QChar(0x2026)));
    QVERIFY(metrics.horizontalAdvance(cut) <= narrow);
    // The name alone, and what does not hold it.
    const int some = metrics.horizontalAdvance(name) / 2;
    QVERIFY(fitted(name, name, metrics, some).endsWith(name.right(4)));
    QVERIFY(fitted(happened.repeated(3), name, metrics, some).endsWith(QChar(0x2026)));
    EventModel model;
    Notice told = notice(1, "web", Severity::info, Topic::traffic);
    told.because = "The backlog grew.";
    model.add({told});
    const auto tip = [&model](int column) {
        return model.index(0, column).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(tip(EventModel::because).contains(QStringLiteral("The backlog grew.")));
    QVERIFY(tip(EventModel::text).contains(QStringLiteral("has reached a steady state.")));
}

QTEST_MAIN(EventLogTest)
#include "tst_event_log.moc"
