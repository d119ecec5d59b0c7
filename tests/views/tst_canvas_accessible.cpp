// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive technology is told of the canvas, and what it can ask of it.
#include "kinds/outside/users.h"
#include "views/canvas_bench.h"

#include <QAccessible>
#include <QMenu>

#include <algorithm>

using namespace stowage;
using namespace stowage::ui;

namespace {
struct Heard {
    QAccessible::Event what = QAccessible::InvalidEvent;
    QString name;
    bool operator==(const Heard&) const = default;
};

std::vector<Heard>& told()
{
    static std::vector<Heard> all;
    return all;
}

void hear(QAccessibleEvent* event)
{
    QAccessibleInterface* about = event->accessibleInterface();
    told().push_back(
        {event->type(), about == nullptr ? QString() : about->text(QAccessible::Name)});
}

bool wasTold(QAccessible::Event what, const char* name)
{
    const Heard wanted{what, QLatin1String(name)};
    return std::find(told().begin(), told().end(), wanted) != told().end();
}

QAccessibleInterface* child(CanvasView& view, const char* name)
{
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&view);
    for (int n = 0; n < canvas->childCount(); ++n)
        if (canvas->child(n)->text(QAccessible::Name) == QLatin1String(name))
            return canvas->child(n);
    return nullptr;
}

// Only the window at work has the focus.
bool isAtWork(CanvasView& view)
{
    view.activateWindow();
    view.setFocus();
    return QTest::qWaitForWindowActive(&view) && view.hasFocus();
}

QString pressAction()
{
    return QAccessibleActionInterface::pressAction();
}
} // namespace

class CanvasAccessibleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void eachChildHasNameRoleStateAndActions();
    void theStateIsReadInWords();
    void aTaskTakesTheFocus();
    void pressingSelects();
    void togglingAddsToTheSelection();
    void theMenuOpens();
    void changedSelectionIsTold();
    void selectingALotIsToldOnce();
    void changedStateIsTold();
    void aTaskThatIsGoneIsNobody();
};

void CanvasAccessibleTest::initTestCase()
{
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(hear);
}

void CanvasAccessibleTest::init()
{
    told().clear();
}

void CanvasAccessibleTest::eachChildHasNameRoleStateAndActions()
{
    Bench bench;
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&bench.view);
    QCOMPARE(canvas->role(), QAccessible::List);
    QVERIFY(canvas->state().multiSelectable);
    QVERIFY(canvas->childCount() > 7);
    for (int n = 0; n < canvas->childCount(); ++n) {
        QAccessibleInterface* each = canvas->child(n);
        QVERIFY(!each->text(QAccessible::Name).isEmpty());
        QVERIFY(each->state().focusable && each->state().selectable);
        QVERIFY(each->actionInterface()->actionNames().contains(pressAction()));
        QVERIFY(!each->rect().isEmpty());
        QCOMPARE(each->parent(), canvas);
    }
    QCOMPARE(child(bench.view, "shop, cluster")->role(), QAccessible::Grouping);
    QCOMPARE(child(bench.view, "web 7, task")->role(), QAccessible::ListItem);
}

void CanvasAccessibleTest::theStateIsReadInWords()
{
    Bench bench;
    Frame frame = liveFrame();
    Readout service;
    service.subject = ElementId("service-1");
    service.mood = Mood::starting;
    service.word = "ACTIVE";
    service.headline = "3 / 4 running";
    frame.readouts.push_back(service);
    bench.view.show(frame);
    QCOMPARE(child(bench.view, "web, service")->text(QAccessible::Description),
             QStringLiteral("ACTIVE, 3 of 4 running"));
}

void CanvasAccessibleTest::aTaskTakesTheFocus()
{
    Bench bench;
    QVERIFY(isAtWork(bench.view));
    QAccessibleInterface* task = child(bench.view, "web 7, task");
    task->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(bench.view.selection(), (std::vector<Subject>{EntityId{EntityKind::task, 7}}));
    QVERIFY(task->state().focused);
    QVERIFY(wasTold(QAccessible::Focus, "web 7, task"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&bench.view)->focusChild(), task);
}

void CanvasAccessibleTest::pressingSelects()
{
    Bench bench;
    child(bench.view, "web, service")->actionInterface()->doAction(pressAction());
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-1")});
}

void CanvasAccessibleTest::togglingAddsToTheSelection()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    QAccessibleActionInterface* actions = child(bench.view, "web 7, task")->actionInterface();
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(bench.view.selection().size(), std::size_t{2});
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-1")});
}

void CanvasAccessibleTest::theMenuOpens()
{
    Bench bench;
    QAccessibleActionInterface* actions = child(bench.view, "web 7, task")->actionInterface();
    actions->doAction(QAccessibleActionInterface::showMenuAction());
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Canvas menu"));
    QVERIFY(menu != nullptr && menu->findChild<QAction*>(QStringLiteral("Stop task")) != nullptr);
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&bench.view);
    QAccessibleInterface* last = canvas->child(canvas->childCount() - 1);
    QCOMPARE(last->object(), static_cast<QObject*>(menu)); // and can be found from the canvas on
    QCOMPARE(canvas->indexOfChild(last), canvas->childCount() - 1);
    QVERIFY(!actions->keyBindingsForAction(QAccessibleActionInterface::showMenuAction()).isEmpty());
    menu->close();
}

void CanvasAccessibleTest::changedSelectionIsTold()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    QVERIFY(wasTold(QAccessible::Selection, "web, service"));
    told().clear();
    bench.view.select({ElementId("cluster-1")});
    QVERIFY(wasTold(QAccessible::Selection, "web, service")); // no longer
    QVERIFY(wasTold(QAccessible::Selection, "shop, cluster"));
    QVERIFY(child(bench.view, "shop, cluster")->state().selected);
    QVERIFY(!child(bench.view, "web, service")->state().selected);
}

void CanvasAccessibleTest::selectingALotIsToldOnce()
{
    doc::Document document;
    std::vector<Subject> all;
    for (int n = 1; n <= 100; ++n) {
        const std::string id = "users-" + std::to_string(n);
        document.put(element(id, id, doc::Users{}, {200 * n, 0, 160, 80}));
        all.emplace_back(ElementId(id));
    }
    Bench bench{document};
    told().clear();
    bench.view.select(all);
    QCOMPARE(std::count_if(told().begin(), told().end(),
                           [](const Heard& each) {
                               return each.what == QAccessible::Selection ||
                                      each.what == QAccessible::SelectionWithin;
                           }),
             1);
}

void CanvasAccessibleTest::changedStateIsTold()
{
    Bench bench;
    QVERIFY(isAtWork(bench.view));
    bench.view.select({EntityId{EntityKind::task, 7}});
    bench.view.show(liveFrame());
    told().clear();
    Frame frame = liveFrame();
    frame.tasks.front().word = "STOPPING";
    bench.view.show(frame);
    QVERIFY(wasTold(QAccessible::DescriptionChanged, "web 7, task"));
}

void CanvasAccessibleTest::aTaskThatIsGoneIsNobody()
{
    Bench bench;
    QAccessibleInterface* task = child(bench.view, "web 7, task");
    const QAccessible::Id id = QAccessible::uniqueId(task);
    Frame frame;
    frame.goneTasks = {{EntityKind::task, 7}};
    bench.view.show(frame);
    QVERIFY(child(bench.view, "web 7, task") == nullptr);
    QVERIFY(QAccessible::accessibleInterface(id) == nullptr);
}

QTEST_MAIN(CanvasAccessibleTest)
#include "tst_canvas_accessible.moc"
