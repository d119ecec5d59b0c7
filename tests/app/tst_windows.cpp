// SPDX-License-Identifier: GPL-3.0-or-later
// Several documents at once, each in a window of its own, and what goes from one to the other; and
// the history of a drawing, step by step.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "history/step_list.h"
#include "io/document_json.h"
#include "io/import.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

namespace {

ui::CanvasView& canvasOf(MainWindow& window)
{
    return *window.findChild<ui::CanvasView*>();
}

void trigger(MainWindow& window, const char* name)
{
    auto* action = window.findChild<QAction*>(QLatin1String(name));
    QVERIFY2(action != nullptr, name);
    QVERIFY2(action->isEnabled(), name);
    action->trigger();
}

void openHeal(MainWindow& window)
{
    window.resize(1'300, 800);
    window.show();
    window.openExampleNamed(QStringLiteral("heal"));
    if (auto* pause = window.findChild<QToolButton*>(QStringLiteral("Pause")))
        pause->click();
}

std::vector<MainWindow*> windows()
{
    std::vector<MainWindow*> all;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(each))
            all.push_back(window);
    return all;
}

MainWindow* otherThan(const MainWindow& window)
{
    for (MainWindow* each : windows())
        if (each != &window)
            return each;
    return nullptr;
}

} // namespace

class WindowsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aSecondDocumentHasAWindowOfItsOwn();
    void partsAreCopiedBetweenWindows();
    void aPictureIsCopiedAsSvgAndComesBack();
    void theMenuListsTheWindows();
    void stepsAreListedAndGoneTo();

private:
    QTemporaryDir home_;
};

void WindowsTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void WindowsTest::aSecondDocumentHasAWindowOfItsOwn()
{
    MainWindow first;
    openHeal(first);
    const doc::Document before = first.session().document();
    trigger(first, "New window");
    QPointer<MainWindow> second = otherThan(first);
    QVERIFY(second != nullptr);
    QVERIFY(second->isVisible() && !second->hasSession());
    second->openExampleNamed(QStringLiteral("heal"));
    QVERIFY(second->isRunning() && !first.isRunning()); // each has its own time
    emit canvasOf(*second).edited(doc::Rename{ElementId("service-1"), "other"});
    QVERIFY(first.session().document() == before);
    QVERIFY(second->isWindowModified() && !first.isWindowModified());
    trigger(*second, "Undo action");
    second->close();
    QTRY_VERIFY(second.isNull());
    QVERIFY(first.isVisible());
}

void WindowsTest::partsAreCopiedBetweenWindows()
{
    MainWindow first;
    openHeal(first);
    canvasOf(first).select({ElementId("task-definition-1")});
    trigger(first, "Copy");
    MainWindow second;
    second.show();
    trigger(second, "New");
    QVERIFY(second.session().document().elements().empty());
    trigger(second, "Paste");
    const doc::Document& pasted = second.session().document();
    QVERIFY(pasted.find(ElementId("task-definition-1")) != nullptr);
    QVERIFY(pasted.find(ElementId("container-1")) != nullptr);
    QCOMPARE(pasted.find(ElementId("task-definition-1"))->name,
             first.session().document().find(ElementId("task-definition-1"))->name);
    // It is one step to take back.
    trigger(second, "Undo action");
    QVERIFY(second.session().document().elements().empty());
}

void WindowsTest::aPictureIsCopiedAsSvgAndComesBack()
{
    MainWindow first;
    openHeal(first);
    canvasOf(first).select({ElementId("task-definition-1")});
    trigger(first, "Copy as SVG text");
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    QVERIFY(mime->text().contains(QLatin1String("<svg")));
    QVERIFY(mime->hasFormat(QStringLiteral("image/svg+xml")));
    MainWindow second;
    second.show();
    trigger(second, "New");
    trigger(second, "Paste");
    QVERIFY(second.session().document().find(ElementId("task-definition-1")) != nullptr);
    trigger(second, "Undo action");
    // As a picture of both sorts at once, with the drawing beside.
    trigger(first, "Copy as picture");
    mime = QApplication::clipboard()->mimeData();
    for (const char* type : {"image/png", "image/svg+xml", "application/vnd.stowage+json"})
        QVERIFY2(mime->hasFormat(QLatin1String(type)), type);
}

void WindowsTest::theMenuListsTheWindows()
{
    MainWindow first;
    openHeal(first);
    MainWindow second;
    second.show();
    auto* menu = first.findChild<QMenu*>(QStringLiteral("Window menu"));
    QVERIFY(menu != nullptr);
    emit menu->aboutToShow();
    QStringList shown;
    int checked = 0;
    for (const QAction* action : menu->actions())
        if (action->isCheckable() && action->isVisible()) {
            shown.append(action->text());
            checked += action->isChecked();
        }
    QCOMPARE(shown.size(), 2);
    QCOMPARE(checked, 1);
    for (const QString& text : shown)
        QVERIFY(!text.contains(QLatin1String("[*]")));
    second.close();
    emit menu->aboutToShow();
    int left = 0;
    for (const QAction* action : menu->actions())
        left += action->isCheckable() && action->isVisible();
    QCOMPARE(left, 1);
}

void WindowsTest::stepsAreListedAndGoneTo()
{
    MainWindow window;
    openHeal(window);
    const Time before = window.session().newest();
    for (const char* name : {"one", "two", "three"})
        emit canvasOf(window).edited(doc::Rename{ElementId("service-1"), name});
    auto* dock = window.findChild<QDockWidget*>(QStringLiteral("Steps dock"));
    QVERIFY(dock != nullptr && !dock->isVisible());
    trigger(window, "History of the drawing");
    QVERIFY(dock->isVisible());
    auto* list = window.findChild<QListView*>(QStringLiteral("Steps list"));
    const auto nameNow = [&] {
        return canvasOf(window).stage().document().find(ElementId("service-1"))->name;
    };
    QCOMPARE(list->model()->rowCount(), 4);
    QVERIFY(list->model()->index(2, 0).data().toString().endsWith(QLatin1String("two")));
    emit list->clicked(list->model()->index(1, 0));
    QCOMPARE(nameNow(), std::string("one"));
    QCOMPARE(list->currentIndex().row(), 1);
    QVERIFY(list->model()->index(3, 0).data().toString().contains(QLatin1String("undone")));
    QVERIFY(window.session().newest() >= before && !window.session().isPast());
    emit list->clicked(list->model()->index(3, 0));
    QCOMPARE(nameNow(), std::string("three"));
    emit list->clicked(list->model()->index(0, 0));
    QVERIFY(!window.isWindowModified()); // as it was
}

QTEST_MAIN(WindowsTest)
#include "tst_windows.moc"
