// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's pages on what runs, why it is so and what happened.
#include "document/problems.h"
#include "views/inspector_bench.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

using namespace stowage;
using namespace stowage::ui;

class InspectorTest : public QObject {
    Q_OBJECT

private slots:
    void buttonsKeepTheFocus();
    void historyHoldsWhatHappenedToIt();
    void candidatesStandInATable();
    void healthChecksStandBelow();
    void aLineLeadsToItsFact();
    void trunkingIsSwitchedForTheWholeDrawing();
    void nothingSelectedTellsOfTheWholeDrawing();
};

void InspectorTest::buttonsKeepTheFocus()
{
    Bench bench(drawingOf({{"instance-1", "instance"}}));
    Readout readout;
    readout.subject = ElementId("instance-1");
    readout.word = "ACTIVE";
    readout.verbs = {Verb::drain, Verb::terminate};
    readout.lines = {{"Tasks", "2"}};
    bench.live.take(frameWith(readout));
    bench.select({ElementId("instance-1")});
    auto* button = bench.inspector.findChild<QPushButton*>(QStringLiteral("Terminate"));
    QVERIFY(button != nullptr);
    readout.lines = {{"Tasks", "3"}};
    const Frame frame = frameWith(readout);
    bench.live.take(frame);
    bench.inspector.show(bench.document, bench.live, frame);
    QCOMPARE(bench.inspector.findChild<QPushButton*>(QStringLiteral("Terminate")), button);
    QStringList texts;
    for (const QLabel* label : bench.inspector.findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("3")));
}

void InspectorTest::historyHoldsWhatHappenedToIt()
{
    Bench bench(drawingOf({{"service-1", "service"}, {"service-2", "service"}}));
    Notice mine, other;
    mine.fact = 1;
    mine.subject = ElementId("service-1");
    mine.text = "has started 1 tasks";
    other.fact = 2;
    other.subject = ElementId("service-2");
    Readout readout;
    readout.subject = ElementId("service-1");
    bench.inspector.show(bench.document, bench.live, frameWith(readout, {mine, other}));
    auto* list = bench.inspector.findChild<QListView*>(QStringLiteral("History"));
    QCOMPARE(list->model()->rowCount(), 0); // nothing is selected
    bench.select({ElementId("service-1")});
    QCOMPARE(list->model()->rowCount(), 1);
    std::uint32_t chosen = 0;
    QObject::connect(&bench.inspector, &Inspector::factChosen, this,
                     [&chosen](std::uint32_t fact) { chosen = fact; });
    emit list->clicked(list->model()->index(0, 0));
    QCOMPARE(chosen, 1U);
}

void InspectorTest::candidatesStandInATable()
{
    Bench bench(drawingOf({{"instance-1", "instance"}, {"instance-2", "instance"}}));
    WhyCard card;
    card.fact = 9;
    card.sentence = "Placed on i-1.";
    CandidateRow winner, loser;
    winner.instance = ElementId("instance-1");
    winner.name = "i-1";
    winner.chosen = true;
    winner.verdict = "chosen";
    winner.requirements = {{"CPU", 512, 1536, "units", true}, {"Memory", 1024, 2888, "MiB", true}};
    loser = winner;
    loser.instance = ElementId("instance-2");
    loser.name = "i-2";
    loser.chosen = loser.fits = false;
    loser.verdict = "has insufficient memory available";
    loser.requirements[1].available = 12;
    loser.requirements[1].met = false;
    card.candidates = {winner, loser};
    card.candidatesInAll = 2;
    bench.inspector.openWhy();
    bench.inspector.showWhy(card);
    QStringList texts;
    for (const QLabel* label : bench.inspector.findChildren<QLabel*>())
        texts.append(label->text());
    for (const char* text : {"512", "1,024", "1,536", "2,888", "✗ 12", "● i-1", "✗ i-2"})
        QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
    auto* row = bench.inspector.findChild<QWidget*>(QStringLiteral("Candidate i-2"));
    QVERIFY(row != nullptr);
    QVERIFY(row->accessibleName().contains(QLatin1String("Memory needs 1024, has 12 MiB")));
    std::vector<Subject> lit;
    QObject::connect(&bench.inspector, &Inspector::hovered, this,
                     [&lit](const std::vector<Subject>& all) { lit = all; });
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(row, &enter);
    QCOMPARE(lit.size(), std::size_t{1});
    QVERIFY(lit.front() == Subject(ElementId("instance-2")));
}

void InspectorTest::nothingSelectedTellsOfTheWholeDrawing()
{
    doc::Document drawn = drawingOf({{"service-1", "service"}});
    const std::vector<doc::Problem> problems = doc::problemsOf(drawn);
    QVERIFY(!problems.empty());
    Bench bench(drawn);
    Frame frame;
    Readout readout;
    readout.subject = ElementId("service-1");
    readout.mood = Mood::unhealthy;
    readout.headline = "1 / 4 running";
    frame.readouts.push_back(readout);
    bench.live.take(frame);
    bench.select({});
    auto* overview = bench.inspector.findChild<QWidget*>(QStringLiteral("Overview"));
    auto* pages = bench.inspector.findChild<QTabWidget*>(QStringLiteral("Inspector"));
    QVERIFY(overview->isVisible());
    QVERIFY(!pages->isVisible());
    QString said;
    for (const QLabel* label : overview->findChildren<QLabel*>())
        said += label->text() + QLatin1Char('\n');
    QVERIFY(said.contains(QLatin1String("1 / 4 running")));
    for (const doc::Problem& problem : problems)
        QVERIFY2(said.contains(QString::fromStdString(problem.words)), problem.words.c_str());
    std::vector<Subject> chosen;
    QObject::connect(&bench.inspector, &Inspector::subjectChosen, this,
                     [&chosen](const Subject& subject) { chosen.push_back(subject); });
    overview->findChild<QPushButton*>(QStringLiteral("Overview service-1"))->click();
    QCOMPARE(chosen, std::vector<Subject>{ElementId("service-1")});
    bench.select({ElementId("service-1")});
    QVERIFY(!overview->isVisible());
    QVERIFY(pages->isVisible());
}

void InspectorTest::healthChecksStandBelow()
{
    Bench bench(drawingOf({{"target-group-1", "targetGroup"}}));
    Readout readout;
    readout.subject = ElementId("target-group-1");
    readout.word = "in service";
    bench.live.take(frameWith(readout));
    bench.select({ElementId("target-group-1")});
    ProbeHistory history;
    history.name = "i-1:32768";
    history.state = "unhealthy";
    history.reason = "Target.Timeout: Request timed out";
    history.probes = {{Time{} + seconds(90), false, "Request timed out", "2 of 2 failed"},
                      {Time{} + seconds(60), true, "HTTP 200", "1 of 5 passed"}};
    bench.inspector.showProbes({history});
    auto* list = bench.inspector.findChild<QWidget*>(QStringLiteral("Health checks of i-1:32768"));
    QVERIFY(list != nullptr);
    const QString words = list->accessibleDescription();
    for (const char* part :
         {"unhealthy", "Target.Timeout: Request timed out",
          "00:01:30 failed Request timed out · 2 of 2 failed", "00:01:00 passed HTTP 200"})
        QVERIFY2(words.contains(QString::fromUtf8(part)), qPrintable(words));
    bench.inspector.showProbes({});
    QVERIFY(bench.inspector.findChild<QWidget*>(QStringLiteral("Health checks of i-1:32768")) ==
            nullptr);
}

void InspectorTest::aLineLeadsToItsFact()
{
    Bench bench(drawingOf({{"log-group-1", "logGroup"}}));
    Readout readout;
    readout.subject = ElementId("log-group-1");
    readout.word = "receiving";
    bench.live.take(frameWith(readout));
    bench.select({ElementId("log-group-1")});
    LogTail tail;
    tail.isThere = true;
    tail.lines = {{Time{} + seconds(90), "ecs/app/2", "<b>Exiting</b> with code 0", 42},
                  {Time{} + seconds(60), "ecs/app/1", "Started", 7}};
    bench.inspector.showLog(tail);
    auto* list = bench.inspector.findChild<QTreeWidget*>(QStringLiteral("Log lines"));
    QVERIFY(list != nullptr);
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("00:01:30"));
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("app/2"));
    QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("<b>Exiting</b> with code 0"));
    QSignalSpy chosen(&bench.inspector, &Inspector::factChosen);
    emit list->itemClicked(list->topLevelItem(1), 0);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().toUInt(), 7U);
    // Who reads one goes on reading it while another one comes.
    list->setCurrentItem(list->topLevelItem(1));
    tail.lines.insert(tail.lines.begin(), {Time{} + seconds(91), "ecs/app/3", "Started", 43});
    bench.inspector.showLog(tail);
    QCOMPARE(list->currentItem(), list->topLevelItem(2));
    bench.inspector.showLog({});
    QVERIFY(!list->isVisibleTo(&bench.inspector));
}

void InspectorTest::trunkingIsSwitchedForTheWholeDrawing()
{
    Bench bench(drawingOf({{"cluster-1", "cluster"}}));
    bench.select({});
    auto* trunking = bench.inspector.findChild<QCheckBox*>(QStringLiteral("awsvpcTrunking"));
    QVERIFY(trunking != nullptr);
    QVERIFY(trunking->isVisible());
    QVERIFY(!trunking->isChecked());
    trunking->click();
    QCOMPARE(bench.edits.size(), std::size_t{1});
    const auto* edit = std::get_if<doc::SetDocument>(&bench.edits.front().body);
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->key, std::string("awsvpcTrunking"));
    bench.put(bench.edits.front());
    bench.select({});
    QVERIFY(trunking->isChecked());
    bench.inspector.setEditable(false);
    QVERIFY(!trunking->isEnabled());
}

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
