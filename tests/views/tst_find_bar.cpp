// SPDX-License-Identifier: GPL-3.0-or-later
// The bar of Ctrl+F: what is typed fades the rest, and Enter walks what fits.
#include "canvas/offers.h"
#include "finding/find_bar.h"
#include "views/canvas_bench.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class FindBarTest : public QObject {
    Q_OBJECT

private slots:
    void fadesWhatDoesNotFit();
    void fadesTasksBesideTheOneThatFits();
    void walksRoundAndBack();
    void followsTheRun();
    void saysWhatIsWrong();
    void escapeLetsGo();
    void asksAFewTimesASecondAtMost();
    void findsInReadingOrderWithWhatLivesThere();
    void aCollapsedFrameStandsForWhatFitsInIt();
};

namespace {

struct FindBench : Bench {
    explicit FindBench(doc::Document first = drawing())
        : Bench(std::move(first)), bar(Theme::light(), view, &view)
    {
        QObject::connect(&bar, &FindBar::chosen, [this](const Subject& subject) {
            chosen.push_back(subject);
            view.select({subject});
        });
        bar.open();
    }

    void type(const char* text)
    {
        field().clear();
        QTest::keyClicks(&field(), QString::fromUtf8(text));
    }
    QLineEdit& field() { return *bar.findChild<QLineEdit*>(QStringLiteral("Find on the canvas")); }
    QString label(const char* name) { return bar.findChild<QLabel*>(QLatin1String(name))->text(); }

    QImage picture() { return view.viewport()->grab().toImage(); }

    FindBar bar;
    std::vector<Subject> chosen;
};

// How many pixels of a box differ.
int differing(const QImage& a, const QImage& b, const QRect& box)
{
    int count = 0;
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
}

constexpr int kEdge = 4; // pixels, within which what fits is outlined

} // namespace

void FindBarTest::fadesWhatDoesNotFit()
{
    FindBench bench;
    const QImage before = bench.picture();
    bench.type("kind:service");
    const QImage after = bench.picture();
    const auto inside = [&](const char* id) {
        return bench.view.onScreen(ElementId(id)).adjusted(kEdge, kEdge, -kEdge, -kEdge);
    };
    QCOMPARE(differing(before, after, inside("service-1")), 0);
    for (const char* id : {"instance-1", "load-balancer-1", "task-definition-1", "subnet-1"})
        QVERIFY2(differing(before, after, inside(id)) > 100, id);
    QCOMPARE(bench.label("Found count"), QStringLiteral("1 found"));
    bench.field().clear();
    QCOMPARE(bench.picture(), before);
}

void FindBarTest::fadesTasksBesideTheOneThatFits()
{
    FindBench bench;
    Frame frame = liveFrame();
    TaskReadout ill = frame.tasks.front();
    ill.task.number = 8;
    ill.label = "web 8";
    ill.health = HealthStatus::unhealthy;
    ill.word = "RUNNING unhealthy";
    frame.tasks.push_back(ill);
    bench.view.show(frame);
    const QImage before = bench.picture();
    bench.type("unhealthy");
    const QImage after = bench.picture();
    const auto inside = [&](std::uint32_t number) {
        return bench.view.onScreen(Subject(EntityId{EntityKind::task, number}))
            .adjusted(kEdge, kEdge, -kEdge, -kEdge);
    };
    QVERIFY(!inside(7).isEmpty() && !inside(8).isEmpty());
    QCOMPARE(differing(before, after, inside(8)), 0);
    QVERIFY(differing(before, after, inside(7)) > 20);
    const QRect title = bench.view.onScreen(ElementId("instance-1"));
    QCOMPARE(differing(before, after, QRect(title.topLeft() + QPoint(8, 8), QSize(60, 20))), 0);
}

void FindBarTest::walksRoundAndBack()
{
    FindBench bench;
    bench.type("kind:service,instance");
    QVERIFY(bench.chosen.empty()); // typing goes nowhere
    const Subject first = ElementId("instance-1");
    const Subject second = ElementId("service-1");
    for (int n = 0; n < 3; ++n)
        QTest::keyClick(&bench.field(), Qt::Key_Return);
    QCOMPARE(bench.chosen, (std::vector<Subject>{first, second, first}));
    QCOMPARE(bench.label("Found count"), QStringLiteral("1 of 2"));
    QTest::keyClick(&bench.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bench.chosen.back(), second);
    QCOMPARE(bench.label("Found count"), QStringLiteral("2 of 2"));
    QVERIFY(bench.label("Found words").startsWith(QLatin1String("web, service")));
    QTest::mouseClick(bench.bar.findChild<QToolButton*>(QStringLiteral("Next match")),
                      Qt::LeftButton);
    QCOMPARE(bench.chosen.back(), first);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{first});
}

void FindBarTest::followsTheRun()
{
    FindBench bench;
    bench.type("pending");
    QCOMPARE(bench.label("Found count"), QStringLiteral("0 found"));
    QCOMPARE(bench.label("Found words"), QStringLiteral("Nothing on the canvas fits."));
    Frame frame = liveFrame();
    frame.tasks.front().status = TaskStatus::pending;
    frame.tasks.front().word = "PENDING pulling";
    bench.view.show(frame);
    bench.bar.follow();
    QTRY_COMPARE(bench.label("Found count"), QStringLiteral("1 found"));
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QCOMPARE(bench.chosen, (std::vector<Subject>{EntityId{EntityKind::task, 7}}));
    bench.view.show(liveFrame());
    bench.bar.follow();
    QTRY_COMPARE(bench.label("Found count"), QStringLiteral("0 found"));
    QVERIFY(!bench.bar.hasMatches());
}

void FindBarTest::saysWhatIsWrong()
{
    FindBench bench;
    const QImage before = bench.picture();
    bench.type("cpu>much");
    QCOMPARE(bench.label("Found words"),
             QString::fromUtf8("“much” is no number: write one, as in cpu>80."));
    QCOMPARE(bench.bar.findChild<QLabel*>(QStringLiteral("Found words"))->property("role"),
             QVariant(QStringLiteral("objection")));
    QCOMPARE(bench.field().accessibleDescription(), bench.label("Found words"));
    QCOMPARE(bench.picture(), before);
    QVERIFY(!bench.bar.findChild<QToolButton*>(QStringLiteral("Next match"))->isEnabled());
}

void FindBarTest::escapeLetsGo()
{
    FindBench bench;
    const QImage before = bench.picture();
    bench.type("web");
    QVERIFY(bench.picture() != before);
    QTest::keyClick(&bench.field(), Qt::Key_Escape);
    QVERIFY(!bench.bar.isOpen());
    QCOMPARE(bench.picture(), before);
    bench.bar.open();
    QCOMPARE(bench.field().selectedText(), QStringLiteral("web")); // what was asked last
}

void FindBarTest::asksAFewTimesASecondAtMost()
{
    FindBench bench;
    bench.type("web");
    QSignalSpy asked(&bench.bar, &FindBar::changed);
    for (int n = 0; n < 200; ++n) {
        bench.bar.follow();
        QCoreApplication::processEvents();
    }
    QVERIFY2(asked.count() < 20, qPrintable(QString::number(asked.count())));
    QTRY_VERIFY(asked.count() >= 1);
}

void FindBarTest::findsInReadingOrderWithWhatLivesThere()
{
    Bench bench;
    const auto query = search::parseQuery("web");
    QVERIFY(query.has_value());
    const Found found = findIn(bench.document, bench.view.stage().live(), *query);
    const std::vector<Subject> wanted{ElementId("task-definition-1"), EntityId{EntityKind::task, 7},
                                      ElementId("service-1")};
    QCOMPARE(found.inOrder, wanted);
    QVERIFY(found.holds(ElementId("instance-1")));
    QVERIFY(found.holds(ElementId("cluster-1")));
    QVERIFY(found.holds(ElementId("vpc-1")));
    QVERIFY(!found.holds(ElementId("load-balancer-1")));
}

void FindBarTest::aCollapsedFrameStandsForWhatFitsInIt()
{
    doc::Document document = drawing();
    doc::Element cluster = *document.find(ElementId("cluster-1"));
    doc::Cluster props;
    props.collapsed = true;
    cluster.props = props;
    document.put(cluster);
    FindBench bench{document};
    const QImage before = bench.picture();
    bench.type("kind:service");
    const QImage after = bench.picture();
    QCOMPARE(bench.label("Found count"), QStringLiteral("1 found"));
    const QRect frame = bench.view.onScreen(ElementId("cluster-1"));
    QCOMPARE(bench.view.onScreen(ElementId("service-1")), frame);
    QCOMPARE(differing(before, after, frame.adjusted(kEdge, kEdge, -kEdge, -kEdge)), 0);
    QVERIFY(differing(before, after, frame.adjusted(-kEdge, -kEdge, kEdge, kEdge)) > 50);
    const QRect other = bench.view.onScreen(ElementId("load-balancer-1"));
    QVERIFY(differing(before, after, other.adjusted(kEdge, kEdge, -kEdge, -kEdge)) > 100);
}

QTEST_MAIN(FindBarTest)
#include "tst_find_bar.moc"
