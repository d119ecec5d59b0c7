// SPDX-License-Identifier: GPL-3.0-or-later
// The side of a port says which way a connection leads; what may be its end glows meanwhile.
#include "views/canvas_bench.h"

#include <QMenu>

using namespace stowage;
using namespace stowage::ui;

namespace {
enum class Port { right, left, top };

QPoint portOf(const Bench& bench, const char* id, Port port)
{
    const QRectF box = bench.view.stage().boxOf(ElementId(id));
    switch (port) {
    case Port::right:
        return bench.at(QPointF(box.right() + 14, box.center().y()));
    case Port::left:
        return bench.at(QPointF(box.left() - 14, box.center().y()));
    case Port::top:
        break;
    }
    return bench.at(QPointF(box.center().x(), box.top() - 14));
}

void drawFrom(Bench& bench, const char* id, Port port, QPoint to)
{
    bench.hover(bench.at(id));
    bench.hover(portOf(bench, id, port));
    bench.drag(portOf(bench, id, port), to);
}

bool isConnected(const Bench& bench, const char* from, const char* to, const char* kind)
{
    return bench.document.findLink(ElementId(from), ElementId(to), kind) != nullptr;
}

// Names of the entries of the list that came up, which is closed.
QStringList offered(Bench& bench)
{
    QStringList names;
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Connect to"));
    if (menu == nullptr)
        return names;
    for (const QAction* action : menu->actions())
        names += action->objectName();
    menu->close();
    return names;
}

int tinted(const QImage& picture, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}
} // namespace

class PortsTest : public QObject {
    Q_OBJECT

private slots:
    void theRightLeadsOut();
    void theLeftLeadsIn();
    void theTopLeadsEitherWay();
    void listsOnlyWhatThatSideLeadsTo();
    void sensibleEndsGlow();
    void saysWhatWasMade();
};

void PortsTest::theRightLeadsOut()
{
    Bench bench;
    drawFrom(bench, "service-1", Port::right, bench.at("task-definition-1"));
    QVERIFY(isConnected(bench, "service-1", "task-definition-1", "runs"));
}

void PortsTest::theLeftLeadsIn()
{
    Bench bench;
    drawFrom(bench, "service-1", Port::left, bench.at("task-definition-1"));
    QVERIFY(!isConnected(bench, "service-1", "task-definition-1", "runs"));
    QCOMPARE(bench.edits, 0);
    offered(bench);
    drawFrom(bench, "service-1", Port::left, bench.at("load-balancer-1"));
    QVERIFY(isConnected(bench, "service-1", "target-group-1", "targets"));
}

void PortsTest::theTopLeadsEitherWay()
{
    Bench bench;
    drawFrom(bench, "service-1", Port::top, bench.at("task-definition-1"));
    QVERIFY(isConnected(bench, "service-1", "task-definition-1", "runs"));
    drawFrom(bench, "service-1", Port::top, bench.at("load-balancer-1"));
    QVERIFY(isConnected(bench, "service-1", "target-group-1", "targets"));
}

void PortsTest::listsOnlyWhatThatSideLeadsTo()
{
    Bench bench;
    drawFrom(bench, "service-1", Port::right, bench.at(QPointF(1'000, 420)));
    const QStringList out = offered(bench);
    QVERIFY(out.contains(QStringLiteral("New security group")));
    QVERIFY(!out.contains(QStringLiteral("New load balancer")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    drawFrom(bench, "service-1", Port::left, bench.at(QPointF(1'000, 420)));
    const QStringList in = offered(bench);
    QVERIFY(!in.contains(QStringLiteral("New security group")));
}

void PortsTest::sensibleEndsGlow()
{
    Bench bench;
    const QColor tint = Theme::light().accentTint;
    const QPoint port = portOf(bench, "service-1", Port::right);
    bench.hover(bench.at("service-1"));
    bench.hover(port);
    const int before = tinted(bench.view.viewport()->grab().toImage(), tint);
    QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, port);
    bench.dragTo(bench.at(QPointF(1'000, 420)));
    const QImage glowing = bench.view.viewport()->grab().toImage();
    QVERIFY(tinted(glowing, tint) > before);
    const QRect target = bench.view.onScreen(ElementId("task-definition-1"));
    QVERIFY(tinted(glowing.copy(target.adjusted(-10, -10, 10, 10)), tint) > 0);
    bench.dragTo(bench.at("task-definition-1")); // and more where it would end
    QVERIFY(tinted(bench.view.viewport()->grab().toImage().copy(target.adjusted(-10, -10, 10, 10)),
                   tint) > tinted(glowing.copy(target.adjusted(-10, -10, 10, 10)), tint));
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, port);
    QCOMPARE(bench.edits, 0);
}

void PortsTest::saysWhatWasMade()
{
    Bench bench;
    std::vector<Stop> made;
    connect(&bench.view, &CanvasView::connectionMade, this,
            [&made](const Stop& stop) { made.push_back(stop); });
    drawFrom(bench, "load-balancer-1", Port::right, bench.at("service-1"));
    QVERIFY2(bench.toast.startsWith(
                 QStringLiteral("Created target group web-tg: health check / every 30 s")),
             qPrintable(bench.toast));
    QCOMPARE(made.size(), std::size_t{1});
    QVERIFY(made[0] == (Stop{ElementId("target-group-1"), {}}));
    drawFrom(bench, "service-1", Port::right, bench.at("task-definition-1"));
    QCOMPARE(made.size(), std::size_t{2});
    QVERIFY(made[1].link.has_value());
    QCOMPARE(made[1].link->kind, std::string("runs"));
}

QTEST_MAIN(PortsTest)
#include "tst_ports.moc"
