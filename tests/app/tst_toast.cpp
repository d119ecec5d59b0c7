// SPDX-License-Identifier: GPL-3.0-or-later
// After a connection the window says what it chose, shows it on request, and takes it back.
#include "app/main_window.h"
#include "app/toast.h"
#include "canvas/canvas_view.h"
#include "io/document_json.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/service.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/vpc.h"

#include <QAccessible>
#include <QAction>
#include <QFile>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

namespace {
doc::Element element(const char* id, const char* name, doc::Props props, doc::Rect place,
                     const char* parent = "")
{
    doc::Element made;
    made.id = ElementId(id);
    made.name = name;
    made.parent = ElementId(parent);
    made.props = std::move(props);
    made.place = place;
    return made;
}

doc::Document shop()
{
    doc::Document document;
    document.put(element("vpc-1", "vpc", doc::Vpc{}, {0, 0, 760, 400}));
    document.put(element("cluster-1", "shop", doc::Cluster{}, {320, 60, 400, 300}, "vpc-1"));
    document.put(element("service-1", "orders", doc::Service{}, {420, 180, 180, 60}, "cluster-1"));
    document.put(
        element("load-balancer-1", "alb", doc::LoadBalancer{}, {20, 100, 200, 140}, "vpc-1"));
    return document;
}

struct Scene {
    explicit Scene(const QString& path)
    {
        window.resize(1'500, 950);
        window.show();
        window.openFile(path);
        static_cast<void>(QTest::qWaitForWindowExposed(&window));
    }

    ui::CanvasView& canvas() { return *window.findChild<ui::CanvasView*>(); }
    Toast& toast() { return *window.findChild<Toast*>(QStringLiteral("Toast")); }
    QToolButton& button(const char* name)
    {
        return *toast().findChild<QToolButton*>(QLatin1String(name));
    }
    const doc::Document& document() { return window.session().document(); }

    // Puts the service behind the load balancer, by the mouse.
    void join()
    {
        QWidget* ground = canvas().viewport();
        const QRectF box = canvas().stage().boxOf(ElementId("load-balancer-1"));
        const QPoint middle = canvas().mapFromScene(box.center());
        const QPoint port =
            canvas().mapFromScene(QPointF(box.right(), box.center().y())) + QPoint(14, 0);
        const QPoint to = canvas().onScreen(ElementId("service-1")).center();
        const auto move = [ground](QPoint on, Qt::MouseButtons held) {
            QMouseEvent event(QEvent::MouseMove, on, ground->mapToGlobal(on), Qt::NoButton, held,
                              {});
            QCoreApplication::sendEvent(ground, &event);
        };
        move(middle, Qt::NoButton);
        move(port, Qt::NoButton);
        QTest::mousePress(ground, Qt::LeftButton, {}, port);
        move((port + to) / 2, Qt::LeftButton);
        move(to, Qt::LeftButton);
        QTest::mouseRelease(ground, Qt::LeftButton, {}, to);
    }

    MainWindow window;
};
} // namespace

class ToastTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhichDefaultsWereChosen();
    void takesItBack();
    void showsIt();
    void isReachedByTheKeyboard();
    void offersNothingThatIsNoLongerTheLast();
    void isToldToWhoeverDoesNotSeeIt();

private:
    QTemporaryDir home_;
    QString path_;
};

void ToastTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    path_ = home_.filePath(QStringLiteral("shop.stowage.json"));
    QFile file(path_);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(io::writeDocument(shop())));
}

void ToastTest::saysWhichDefaultsWereChosen()
{
    Scene scene(path_);
    scene.join();
    QVERIFY(scene.document().find(ElementId("target-group-1")) != nullptr);
    QVERIFY2(scene.toast().text().startsWith(QLatin1String(
                 "Created target group orders-tg: health check / every 30 s, 5 good, 2 bad")),
             qPrintable(scene.toast().text()));
    QVERIFY(scene.toast().isVisible());
    QVERIFY(scene.toast().offers());
    QVERIFY(scene.button("Show what was made").isVisible());
    QVERIFY(scene.button("Undo what was made").isVisible());
    QVERIFY(scene.window.rect().contains(scene.toast().geometry()));
    for (const char* name : {"Show what was made", "Undo what was made"})
        QVERIFY(scene.toast().rect().contains(scene.button(name).geometry()));
}

void ToastTest::takesItBack()
{
    Scene scene(path_);
    const doc::Document before = scene.document();
    scene.join();
    QVERIFY(!(scene.document() == before));
    QTest::mouseClick(&scene.button("Undo what was made"), Qt::LeftButton);
    QVERIFY(scene.document() == before);
    QVERIFY(scene.toast().isHidden());
}

void ToastTest::showsIt()
{
    Scene scene(path_);
    scene.join();
    scene.canvas().select({});
    QTest::mouseClick(&scene.button("Show what was made"), Qt::LeftButton);
    QCOMPARE(scene.canvas().selection(), std::vector<Subject>{ElementId("target-group-1")});
    QVERIFY(scene.document().find(ElementId("target-group-1")) != nullptr);
}

void ToastTest::isReachedByTheKeyboard()
{
    Scene scene(path_);
    const doc::Document before = scene.document();
    scene.join();
    scene.window.findChild<QAction*>(QStringLiteral("Go to the message"))->trigger();
    QVERIFY(QApplication::focusWidget() == &scene.button("Show what was made"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() == &scene.button("Undo what was made"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(scene.document() == before);
    QVERIFY(QApplication::focusWidget() == &scene.canvas()); // where the keys came from
}

void ToastTest::offersNothingThatIsNoLongerTheLast()
{
    Scene scene(path_);
    scene.join();
    emit scene.canvas().edited(doc::Rename{ElementId("service-1"), "other"});
    QVERIFY(!scene.toast().offers());
    QVERIFY(!scene.button("Undo what was made").isVisible());
    scene.window.findChild<QAction*>(QStringLiteral("Undo action"))->trigger();
    QVERIFY(scene.document().find(ElementId("target-group-1")) != nullptr); // the name only
}

namespace {
QStringList alerts;
void keep(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Alert && event->object() != nullptr)
        alerts += event->object()->objectName();
}
} // namespace

void ToastTest::isToldToWhoeverDoesNotSeeIt()
{
    QAccessible::setActive(true);
    const auto before = QAccessible::installUpdateHandler(keep);
    Scene scene(path_);
    scene.join();
    QAccessible::installUpdateHandler(before);
    QVERIFY(alerts.contains(QStringLiteral("Toast")));
    QCOMPARE(scene.toast().accessibleName(), scene.toast().text());
    QVERIFY(scene.toast().accessibleDescription().contains(QLatin1String("Ctrl+F7")));
}

QTEST_MAIN(ToastTest)
#include "tst_toast.moc"
