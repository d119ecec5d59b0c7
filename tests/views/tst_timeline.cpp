// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/speeds.h"
#include "timeline/timeline_bar.h"
#include "timeline/transport_bar.h"

#include <QAccessible>
#include <QComboBox>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class TimelineTest : public QObject {
    Q_OBJECT

private slots:
    void placesInstantsAndFindsThemAgain();
    void keepsTicksApart_data();
    void keepsTicksApart();
    void clickingGoesThere();
    void clickingAMarkGoesToItsInstant();
    void marksAreAccessible();
    void marksAreWalkedByKeys();
    void liveIsOfferedOnlyInThePast();
    void forgetsMarksThatWereDiscarded();
    void playBecomesPause();
    void theSpeedIsKeptOverAPause();
};

namespace {

Frame frameAt(std::int64_t second)
{
    Frame frame;
    frame.now = Time{} + seconds(second);
    frame.newest = frame.now;
    return frame;
}

Frame frameWithMark(std::int64_t second, std::int64_t markSecond)
{
    Frame frame = frameAt(second);
    Notice notice;
    notice.fact = 7;
    notice.at = Time{} + seconds(markSecond);
    notice.mark = true;
    notice.severity = Severity::bad;
    frame.notices.push_back(notice);
    return frame;
}

} // namespace

void TimelineTest::placesInstantsAndFindsThemAgain()
{
    const TimeAxis axis(Time{}, Time{} + seconds(100), 100, 1100);
    QCOMPARE(axis.positionOf(Time{} + seconds(50)), 600.0);
    QCOMPARE(axis.timeAt(600).micros, seconds(50).micros);
    QCOMPARE(axis.timeAt(-5).micros, 0);
    QCOMPARE(axis.timeAt(9999).micros, seconds(100).micros);
}

void TimelineTest::keepsTicksApart_data()
{
    QTest::addColumn<qint64>("seconds_");
    for (const qint64 length : {1LL, 7LL, 60LL, 600LL, 3'600LL, 86'400LL, 31'536'000LL})
        QTest::newRow(qPrintable(QString::number(length))) << length;
}

void TimelineTest::keepsTicksApart()
{
    QFETCH(qint64, seconds_);
    const TimeAxis axis(Time{}, Time{} + seconds(seconds_), 0, 800);
    const std::vector<Tick> ticks = axis.ticks(80);
    QVERIFY(!ticks.empty());
    for (std::size_t i = 1; i < ticks.size(); ++i)
        QVERIFY(axis.positionOf(ticks[i].at) - axis.positionOf(ticks[i - 1].at) >= 80 - 0.01);
}

void TimelineTest::clickingGoesThere()
{
    TimelineBar bar(Theme::light());
    bar.resize(900, 110);
    bar.show(frameAt(600));
    Time wanted = kNever;
    connect(&bar, &TimelineBar::goToWanted, this, [&](Time at) { wanted = at; });
    const QPoint middle = bar.pointOf(Time{} + seconds(300));
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {middle.x(), 90});
    QVERIFY(wanted > Time{} + seconds(297) && wanted < Time{} + seconds(303));
}

void TimelineTest::clickingAMarkGoesToItsInstant()
{
    TimelineBar bar(Theme::dark());
    bar.resize(900, 110);
    bar.show(frameWithMark(600, 72));
    Time wanted = kNever;
    std::uint32_t fact = 0;
    connect(&bar, &TimelineBar::goToWanted, this, [&](Time at) { wanted = at; });
    connect(&bar, &TimelineBar::markChosen, this, [&](std::uint32_t chosen) { fact = chosen; });
    QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.pointOf(Time{} + seconds(72)));
    QCOMPARE(wanted.micros, seconds(72).micros);
    QCOMPARE(fact, 7U);
}

void TimelineTest::marksAreAccessible()
{
    TimelineBar bar(Theme::light());
    bar.resize(900, 110);
    bar.show(frameWithMark(600, 72));
    QAccessibleInterface* line = QAccessible::queryAccessibleInterface(&bar);
    QVERIFY(line != nullptr);
    QAccessibleInterface* mark = line->child(line->childCount() - 1);
    QVERIFY(mark != nullptr);
    QVERIFY(mark->text(QAccessible::Name).startsWith(QStringLiteral("00:01:12")));
    QCOMPARE(mark->rect().center(), bar.mapToGlobal(bar.pointOf(Time{} + seconds(72))));
    QCOMPARE(line->indexOfChild(mark), line->childCount() - 1);
    Time wanted = kNever;
    connect(&bar, &TimelineBar::goToWanted, this, [&](Time at) { wanted = at; });
    mark->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(wanted.micros, seconds(72).micros);
    bar.forgetAfter(Time{});
    QVERIFY(!mark->isValid());
}

void TimelineTest::marksAreWalkedByKeys()
{
    TimelineBar bar(Theme::light());
    bar.show(frameWithMark(600, 72));
    Time wanted = kNever;
    connect(&bar, &TimelineBar::goToWanted, this, [&](Time at) { wanted = at; });
    QTest::keyClick(&bar, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(wanted == kNever);
    QTest::keyClick(&bar, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(wanted.micros, seconds(72).micros);
}

void TimelineTest::liveIsOfferedOnlyInThePast()
{
    TimelineBar bar(Theme::light());
    auto* live = bar.findChild<QToolButton*>(QStringLiteral("Live"));
    bar.show(frameAt(600));
    QVERIFY(!live->isEnabled());
    Frame past = frameAt(60);
    past.past = true;
    past.newest = Time{} + seconds(600);
    bar.show(past);
    QVERIFY(live->isEnabled());
    QSignalSpy wanted(&bar, &TimelineBar::liveWanted);
    live->click();
    QCOMPARE(wanted.count(), 1);
}

void TimelineTest::forgetsMarksThatWereDiscarded()
{
    TimelineBar bar(Theme::light());
    bar.show(frameWithMark(600, 72));
    QCOMPARE(bar.marks().size(), std::size_t(1));
    bar.forgetAfter(Time{} + seconds(60));
    QVERIFY(bar.marks().empty());
}

void TimelineTest::playBecomesPause()
{
    TransportBar bar(Theme::light());
    auto* play = bar.findChild<QToolButton*>(QStringLiteral("Play"));
    QVERIFY(play != nullptr);
    bool wanted = false;
    connect(&bar, &TransportBar::runWanted, this, [&](bool run) { wanted = run; });
    play->click();
    QVERIFY(wanted);
    bar.setRunning(true);
    QCOMPARE(play->objectName(), QStringLiteral("Pause"));
    QCOMPARE(play->accessibleName(), QStringLiteral("Pause"));
    play->click();
    QVERIFY(!wanted);
}

void TimelineTest::theSpeedIsKeptOverAPause()
{
    TransportBar bar(Theme::light());
    QSignalSpy changed(&bar, &TransportBar::speedWanted);
    bar.setSpeedIndex(4);
    bar.setRunning(true);
    bar.setRunning(false);
    QCOMPARE(bar.speedIndex(), 4);
    QCOMPARE(changed.count(), 1);
    bar.setSpeedIndex(99);
    QCOMPARE(bar.speedIndex(), static_cast<int>(kSpeeds.size()) - 1);
}

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
