// SPDX-License-Identifier: GPL-3.0-or-later
// How parts come onto the canvas beside a drag: many, by keys, beside what is there, into a line.
#include "kinds/compute/container.h"
#include "kinds/events/queue.h"
#include "kinds/network/target_group.h"
#include "kinds/outside/users.h"
#include "views/canvas_bench.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class PlacingPartsTest : public QObject {
    Q_OBJECT

private slots:
    void aChipSaysWhatIsPlacedUntilEsc();
    void keysPlaceOneAfterTheOther();
    void ctrlArrowGrowsTheUsualNeighbour();
    void whereNothingIsUsualAListOpens();
    void ctrlArrowsAreTheCanvassBeforeTheMenus();
    void cConnectsButNamesWhatIsFresh();
    void aQueueDroppedOnALineMakesItAsynchronous();
    void theKeysPutAQueueIntoALine();
    void theMenuOfALinePutsAQueueIn();
    void aQueueMovedOntoALineGoesBetween();
    void aPartIsAddedWhereTheKeysHaveWalked();
    void f1ExplainsWhatIsSelected();
    void anEmptyCanvasTellsItsHints();
    void whatWasPlacedIsTold();
};

namespace {
// Users ask a load balancer, behind which a service runs a container.
doc::Document asked()
{
    doc::Document document = drawing();
    document.put(element("users-1", "shoppers", doc::Users{}, {-220, 120, 120, 100}));
    document.put(element("target-group-1", "web-tg", doc::TargetGroup{}, {40, 180, 160, 40},
                         "load-balancer-1"));
    document.put(
        element("container-1", "app", doc::Container{}, {980, 140, 180, 40}, "task-definition-1"));
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    document.putLink({ElementId("service-1"), ElementId("target-group-1"), "targets"});
    document.putLink({ElementId("users-1"), ElementId("load-balancer-1"), "requests"});
    return document;
}

QPointF middleOfRequests(const Bench& bench)
{
    for (const LinkPath& path : bench.view.stage().paths())
        if (path.link.kind == "requests")
            return (path.path[0] + path.path[1]) / 2;
    return {};
}

bool isAsynchronous(const Bench& bench)
{
    const doc::Document& now = bench.document;
    const ElementId users("users-1"), queue("queue-1");
    return now.findLink(users, queue, "sends") != nullptr &&
           now.findLink(ElementId("container-1"), queue, "polls") != nullptr &&
           now.findLink(users, ElementId("load-balancer-1"), "requests") == nullptr;
}

QAction* offered(const Bench& bench, const char* menu, const char* entry)
{
    const auto* open = bench.view.findChild<QMenu*>(QLatin1String(menu));
    return open == nullptr ? nullptr : open->findChild<QAction*>(QLatin1String(entry));
}

QString kindOf(const doc::PlaceChoice& choice)
{
    return QString::fromUtf8(choice.kind->key.data(), qsizetype(choice.kind->key.size()));
}
} // namespace

void PlacingPartsTest::aChipSaysWhatIsPlacedUntilEsc()
{
    Bench bench;
    const QPoint pointer = bench.at(QPointF(940, 420));
    bench.view.lockPart(QStringLiteral("note"));
    bench.hover(pointer);
    const Theme theme = Theme::light();
    const int line = qRound(QFontMetricsF(theme.font(TextRole::emphasis)).height());
    const QPoint onChip = pointer + QPoint(24, -line / 2 - 14);
    const auto shown = [&] { return bench.view.viewport()->grab().toImage().pixelColor(onChip); };
    QCOMPARE(shown(), theme.accent);
    for (int n = 0; n < 2; ++n)
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, pointer);
    QCOMPARE(bench.edits, 2);
    QCOMPARE(shown(), theme.accent); // the next one hangs there
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QVERIFY(shown() != theme.accent);
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, pointer);
    QCOMPARE(bench.edits, 2);
}

void PlacingPartsTest::keysPlaceOneAfterTheOther()
{
    Bench bench;
    bench.view.lockPart(QStringLiteral("note"));
    bench.hover(bench.at(QPointF(1'000, 420)));
    QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    QCOMPARE(bench.edits, 1);
    const doc::Rect first = bench.placeOf("note-1");
    QVERIFY(std::abs(first.x + first.width / 2 - 1'200) <= doc::kGrid);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    QCOMPARE(bench.edits, 2);
    QVERIFY(bench.placeOf("note-2").x >= first.right());
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QTest::keyClick(&bench.view, Qt::Key_Right);
    QCOMPARE(bench.edits, 3); // which nudges what was placed last
    QVERIFY(bench.document.find(ElementId("note-3")) == nullptr);
}

void PlacingPartsTest::ctrlArrowGrowsTheUsualNeighbour()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("load-balancer-2")});
    QVERIFY2(bench.toast.startsWith(QLatin1String("Created target group")),
             qPrintable(bench.toast));
    QTest::keyClick(&bench.view, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(bench.edits, 2);
    QVERIFY(bench.document.findLink(ElementId("users-1"), ElementId("load-balancer-2"),
                                    "requests") != nullptr);
}

void PlacingPartsTest::whereNothingIsUsualAListOpens()
{
    Bench bench;
    bench.view.select({ElementId("subnet-1")});
    QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(bench.edits, 0);
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Connect to"));
    QVERIFY(menu != nullptr);
    menu->close();
    bench.view.setEditable(false);
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(bench.edits, 0);
}

void PlacingPartsTest::ctrlArrowsAreTheCanvassBeforeTheMenus()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    QKeyEvent up(QEvent::ShortcutOverride, Qt::Key_Up, Qt::ControlModifier);
    up.ignore();
    QCoreApplication::sendEvent(&bench.view, &up);
    QVERIFY(up.isAccepted());
}

void PlacingPartsTest::cConnectsButNamesWhatIsFresh()
{
    Bench bench;
    bench.view.select({ElementId("load-balancer-1")});
    QTest::keyClick(&bench.view, Qt::Key_C);
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Connect to"));
    QVERIFY(menu != nullptr);
    menu->close();
    bench.drop("service", bench.at(QPointF(560, 420)));
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-2")});
    QTest::keyClicks(&bench.view, QStringLiteral("c"));
    auto* editor = bench.view.findChild<QLineEdit*>(QStringLiteral("Rename"));
    QVERIFY(editor != nullptr && editor->isVisible());
    QTest::keyClicks(editor, QStringLiteral("art"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(bench.document.find(ElementId("service-2"))->name, std::string("cart"));
    QCOMPARE(bench.edits, 2);
    QTest::keyClick(&bench.view, Qt::Key_C); // it has its name now
    const auto menus = bench.view.findChildren<QMenu*>(QStringLiteral("Connect to"));
    QVERIFY(!menus.isEmpty() && menus.back()->isVisible());
    menus.back()->close();
}

void PlacingPartsTest::aQueueDroppedOnALineMakesItAsynchronous()
{
    Bench bench{asked()};
    bench.drop("queue", bench.at(middleOfRequests(bench)));
    QVERIFY2(bench.saidBeforeDrop.startsWith(QLatin1String("makes it asynchronous")),
             qPrintable(bench.saidBeforeDrop));
    QCOMPARE(bench.edits, 1);
    QVERIFY(isAsynchronous(bench));
    QVERIFY2(bench.toast.contains(QLatin1String("shoppers send messages to queue-1")),
             qPrintable(bench.toast));
    // Beside the line it is dropped like any part.
    Bench beside{asked()};
    beside.drop("queue", beside.at(QPointF(1'000, 420)));
    QCOMPARE(beside.edits, 1);
    QVERIFY(!isAsynchronous(beside));
}

void PlacingPartsTest::theKeysPutAQueueIntoALine()
{
    Bench bench{asked()};
    bench.view.select({ElementId("users-1")});
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    QCOMPARE(bench.said, QStringLiteral("shoppers send requests to alb"));
    QSignalSpy wanted(&bench.view, &CanvasView::addWanted);
    QTest::keyClick(&bench.view, Qt::Key_Slash);
    QCOMPARE(wanted.count(), 1);
    const QPoint spot = wanted.front().front().toPoint();
    const std::vector<doc::PlaceChoice> choices = bench.view.placeChoicesAt(spot);
    QCOMPARE(kindOf(choices.front()), QStringLiteral("queue"));
    bench.view.placePartAt(QStringLiteral("queue"), spot);
    QCOMPARE(bench.edits, 1);
    QVERIFY(isAsynchronous(bench));
}

void PlacingPartsTest::theMenuOfALinePutsAQueueIn()
{
    Bench bench{asked()};
    bench.view.chooseStop(
        {ElementId("users-1"),
         doc::Link{ElementId("users-1"), ElementId("load-balancer-1"), "requests"}});
    QTest::keyClick(&bench.view, Qt::Key_Menu);
    QAction* put = offered(bench, "Canvas menu", "Put a queue in between");
    QVERIFY(put != nullptr);
    put->trigger();
    QCOMPARE(bench.edits, 1);
    QVERIFY(isAsynchronous(bench));
    bench.view.findChild<QMenu*>(QStringLiteral("Canvas menu"))->close();
}

void PlacingPartsTest::aQueueMovedOntoALineGoesBetween()
{
    doc::Document document = asked();
    document.put(element("queue-1", "orders", doc::Queue{}, {-240, 400, 220, 80}));
    Bench bench{document};
    bench.drag(bench.at("queue-1"), bench.at(middleOfRequests(bench)));
    QVERIFY2(bench.said.startsWith(QLatin1String("makes it asynchronous")), qPrintable(bench.said));
    QCOMPARE(bench.edits, 1);
    QVERIFY(isAsynchronous(bench));
    QVERIFY(bench.placeOf("queue-1").y < 400);
}

void PlacingPartsTest::aPartIsAddedWhereTheKeysHaveWalked()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_Backtab, Qt::ShiftModifier);
    bench.view.select({ElementId("cluster-1")});
    const std::vector<doc::PlaceChoice> choices = bench.view.placeChoicesAt(bench.view.addSpot());
    QCOMPARE(kindOf(choices.front()), QStringLiteral("service"));
    QVERIFY(choices.front().isCommon);
}

void PlacingPartsTest::f1ExplainsWhatIsSelected()
{
    Bench bench;
    QSignalSpy explained(&bench.view, &CanvasView::explainWanted);
    QSignalSpy why(&bench.view, &CanvasView::whyWanted);
    bench.view.select({ElementId("load-balancer-1")});
    QTest::keyClick(&bench.view, Qt::Key_F1);
    QCOMPARE(explained.count(), 1);
    QCOMPARE(explained.front().front().toString(), QStringLiteral("loadBalancer"));
    bench.view.select({EntityId{EntityKind::task, 7}});
    QTest::keyClick(&bench.view, Qt::Key_F1);
    QCOMPARE(explained.count(), 1);
    QCOMPARE(why.count(), 1);
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_Menu);
    QAction* what = offered(bench, "Canvas menu", "What is this?");
    QVERIFY(what != nullptr);
    what->trigger();
    QCOMPARE(explained.back().front().toString(), QStringLiteral("service"));
    bench.view.findChild<QMenu*>(QStringLiteral("Canvas menu"))->close();
}

void PlacingPartsTest::anEmptyCanvasTellsItsHints()
{
    Bench bench{doc::Document()};
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&bench.view);
    const auto told = [canvas] { return canvas->text(QAccessible::Description); };
    QVERIFY2(told().contains(QLatin1String("press /")), qPrintable(told()));
    QVERIFY(told().contains(QLatin1String("Ctrl+arrow")));
    bench.drop("service", QPoint(400, 300));
    QCOMPARE(told(), QString());
}

void PlacingPartsTest::whatWasPlacedIsTold()
{
    Bench bench;
    QSignalSpy placed(&bench.view, &CanvasView::partPlaced);
    bench.drop("instance", bench.at(QPointF(560, 420)));
    QCOMPARE(placed.count(), 1);
    QCOMPARE(placed.front().front().toString(), QStringLiteral("instance"));
    bench.drop("container", bench.at(QPointF(560, 420))); // refused
    QCOMPARE(placed.count(), 1);
}

QTEST_MAIN(PlacingPartsTest)
#include "tst_placing_parts.moc"
