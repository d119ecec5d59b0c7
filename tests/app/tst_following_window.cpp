// SPDX-License-Identifier: GPL-3.0-or-later
// What is followed stays so while the window goes back in time, an inbox opens from the canvas, and
// a role that is taken away with a key strikes the key on the card that needs it.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "canvas/offers.h"
#include "canvas/role_keys.h"
#include "timeline/timeline_bar.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::app;

class FollowingWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aRequestIsFollowedThroughThePast();
    void thePastOnlyHidesIt();
    void anUploadIsFollowedAndAskedWhy();
    void anInboxOpensAndIsRead();
    void aKeyIsStruckOnceItsRoleIsDeleted();

private:
    QTemporaryDir home_;
};

namespace {
template <class Widget> Widget* named(MainWindow& window, const char* name)
{
    return window.findChild<Widget*>(QLatin1String(name));
}

ui::CanvasView& canvasOf(MainWindow& window)
{
    return *window.findChild<ui::CanvasView*>();
}

void goTo(MainWindow& window, Time at)
{
    emit named<ui::TimelineBar>(window, "Timeline")->goToWanted(at);
}

// To an instant that comes; nothing need be due at it.
void live(MainWindow& window, Time until)
{
    window.session().advance(until);
    goTo(window, window.session().newest());
}

void live(MainWindow& window, Duration length)
{
    live(window, window.session().now() + length);
}

// Paused, some time after its start.
void open(MainWindow& window, const char* example, Duration after)
{
    window.resize(1'600, 1'000);
    window.show();
    window.openExampleNamed(QLatin1String(example));
    if (auto* button = named<QToolButton>(window, "Pause"))
        button->click();
    live(window, std::max(window.session().now(), Time{} + after));
}

// As from the menu of the element.
void choose(MainWindow& window, const char* element, const QString& text)
{
    ui::CanvasView& canvas = canvasOf(window);
    for (const ui::Offer& offer :
         ui::offersFor(window.session().document(), canvas.stage().live(), ElementId(element)))
        if (offer.text == text)
            return canvas.carryOut(offer);
    QFAIL(qPrintable(text + QStringLiteral(" is not offered")));
}

QStringList stepsOf(MainWindow& window)
{
    QStringList steps;
    const auto* list = named<QListWidget>(window, "Steps");
    for (int n = 0; n < list->count(); ++n)
        steps.append(list->item(n)->text());
    return steps;
}

bool isDenied(MainWindow& window)
{
    const sim::FactLog& facts = window.session().world().facts;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        if (facts.fact(n).kind == FactKind::storeDenied)
            return true;
    return false;
}

bool isFollowing(MainWindow& window)
{
    return named<QWidget>(window, "Followed")->isVisible();
}
} // namespace

void FollowingWindowTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void FollowingWindowTest::aRequestIsFollowedThroughThePast()
{
    MainWindow window;
    open(window, "heal", minutes(5));
    QVERIFY(!isFollowing(window));
    const Time before = window.session().now();
    live(window, seconds(10));
    choose(window, "users-1", QStringLiteral("Follow one request"));
    QVERIFY(isFollowing(window));
    const QStringList steps = stepsOf(window);
    QVERIFY(steps.size() >= 2);
    live(window, seconds(60));
    QCOMPARE(stepsOf(window), steps);
    goTo(window, before);
    QVERIFY(window.session().isPast());
    QVERIFY(!isFollowing(window));
    goTo(window, before + seconds(30));
    QVERIFY(isFollowing(window));
    QCOMPARE(stepsOf(window), steps);
    named<QToolButton>(window, "Return to live")->click();
    QCOMPARE(stepsOf(window), steps);
    named<QToolButton>(window, "Follow no longer")->click();
    QVERIFY(!isFollowing(window));
    QVERIFY(!window.session().world().followed);
}

void FollowingWindowTest::thePastOnlyHidesIt()
{
    MainWindow window;
    open(window, "heal", minutes(5));
    choose(window, "users-1", QStringLiteral("Follow one request"));
    const Time then = window.session().now();
    live(window, seconds(60));
    goTo(window, then + seconds(20));
    QVERIFY(isFollowing(window));
    named<QToolButton>(window, "Follow no longer")->click();
    QVERIFY(!isFollowing(window));
    named<QToolButton>(window, "Return to live")->click();
    QVERIFY(isFollowing(window));
}

void FollowingWindowTest::anUploadIsFollowedAndAskedWhy()
{
    MainWindow window;
    open(window, "upload", minutes(2));
    choose(window, "bucket-1", QStringLiteral("Upload one and follow it"));
    QVERIFY(isFollowing(window));
    const qsizetype atFirst = stepsOf(window).size();
    QVERIFY(atFirst > 0);
    live(window, minutes(2));
    QVERIFY(stepsOf(window).size() > atFirst);
    QSignalSpy explained(named<QListWidget>(window, "Steps"), &QListWidget::itemClicked);
    auto* list = named<QListWidget>(window, "Steps");
    list->scrollToItem(list->item(0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->item(0)).center());
    QCOMPARE(explained.count(), 1);
    bool isAsked = false;
    for (const QLabel* label : named<QScrollArea>(window, "Why")->findChildren<QLabel*>())
        isAsked = isAsked || label->text().startsWith(QStringLiteral("Why is "));
    QVERIFY(isAsked);
}

void FollowingWindowTest::anInboxOpensAndIsRead()
{
    MainWindow window;
    open(window, "stopped-task-mail", minutes(5));
    const ElementId admin("subscriber-1");
    QVERIFY(canvasOf(window).stage().live().unreadOf(admin) >= 2);
    choose(window, "subscriber-1", QStringLiteral("Open inbox"));
    auto* inbox = named<QWidget>(window, "Inbox");
    QVERIFY(inbox->isVisible());
    QCOMPARE(inbox->windowTitle(), QStringLiteral("Inbox of Administrator"));
    auto* mails = inbox->findChild<QTreeWidget*>(QStringLiteral("Mails"));
    QVERIFY(mails->topLevelItemCount() >= 2);
    QCOMPARE(canvasOf(window).stage().live().unreadOf(admin), std::int64_t{0});
    mails->setCurrentItem(mails->topLevelItem(0));
    const QString read = inbox->findChild<QLabel*>(QStringLiteral("Mail"))->text();
    QVERIFY2(read.contains(QStringLiteral("EssentialContainerExited")), qPrintable(read));
}

// By the Delete key, on the canvas; undo brings it back.
void FollowingWindowTest::aKeyIsStruckOnceItsRoleIsDeleted()
{
    MainWindow window;
    open(window, "upload", minutes(2));
    ui::CanvasView& canvas = canvasOf(window);
    const auto key = [&window] {
        const doc::Document& document = window.session().document();
        const auto keys = ui::roleKeysOf(document, *document.find(ElementId("task-definition-1")));
        return keys.empty() ? ui::RoleKey{} : keys.front();
    };
    const auto picture = [&canvas, &key] {
        const QRect box = canvas.mapFromScene(key().box).boundingRect();
        return canvas.viewport()->grab(box).toImage();
    };
    QVERIFY(!isDenied(window));
    QVERIFY(!key().isStruck);
    QCOMPARE(key().letter, 'T');
    canvas.select({Subject(ElementId("subnet-1"))}); // so that nothing around it is marked
    const QImage whole = picture();
    canvas.select({Subject(ElementId("role-2"))});
    QTest::keyClick(&canvas, Qt::Key_Delete);
    QVERIFY(window.session().document().find(ElementId("role-2")) == nullptr);
    QVERIFY(key().isStruck);
    QVERIFY(key().words.startsWith(QStringLiteral("No task role. ")));
    canvas.select({Subject(ElementId("subnet-1"))});
    QVERIFY(picture() != whole);
    live(window, minutes(2));
    QVERIFY(isDenied(window));
    window.findChild<QAction*>(QStringLiteral("Undo action"))->trigger();
    QVERIFY(!key().isStruck);
}

QTEST_MAIN(FollowingWindowTest)
#include "tst_following_window.moc"
