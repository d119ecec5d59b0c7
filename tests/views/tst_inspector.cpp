// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's pages on what runs, why it is so and what happened.
#include "document/problems.h"
#include "views/inspector_bench.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>

using namespace stowage;
using namespace stowage::ui;

class InspectorTest : public QObject {
    Q_OBJECT

private slots:
    void buttonsKeepTheFocus();
    void historyHoldsWhatHappenedToIt();
    void candidatesStandInATable();
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

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
