// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a drawing shows what is drawn, and paths go round boxes.
#include "canvas/picture.h"
#include "canvas/routing.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/instance.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

namespace {

doc::Element element(const std::string& id, doc::Props props, doc::Rect place,
                     const std::string& parent = {})
{
    doc::Element made;
    made.id = ElementId(id);
    made.name = id;
    made.parent = ElementId(parent);
    made.props = std::move(props);
    made.place = place;
    return made;
}

doc::Document clusterWithInstance()
{
    doc::Document document;
    document.put(element("cluster-1", doc::Cluster{}, {0, 0, 400, 300}));
    document.put(element("instance-1", doc::Instance{}, {40, 80, 220, 140}, "cluster-1"));
    return document;
}

Frame frameWith(Mood mood, const std::string& word)
{
    Frame frame;
    frame.whole = true;
    Readout readout;
    readout.subject = ElementId("instance-1");
    readout.mood = mood;
    readout.word = word;
    readout.gauges = {{"cpu", 1024, 100, 2048, "units"}, {"mem", 512, 100, 4096, "MiB"}};
    frame.readouts.push_back(readout);
    TaskReadout task;
    task.task = {EntityKind::task, 1};
    task.service = ElementId("service-1");
    task.host = ElementId("instance-1");
    task.status = TaskStatus::running;
    task.mood = Mood::running;
    task.label = "web 1";
    task.word = "RUNNING";
    frame.tasks.push_back(task);
    return frame;
}

LiveState liveWith(Mood mood, const std::string& word)
{
    LiveState live;
    live.take(frameWith(mood, word));
    return live;
}

} // namespace

class PictureTest : public QObject {
    Q_OBJECT

private slots:
    void isTheSameTwice();
    void showsStateInBothThemes();
    void hasTheSizeOfTheDrawing();
    void refusesToBeHuge();
    void framesAddUp();
    void pathsAreOrthogonalAndGoRound_data();
    void pathsAreOrthogonalAndGoRound();
};

void PictureTest::isTheSameTwice()
{
    const doc::Document document = clusterWithInstance();
    const LiveState live = liveWith(Mood::running, "ACTIVE");
    QVERIFY(pictureOf(document, live, {}) == pictureOf(document, live, {}));
}

void PictureTest::showsStateInBothThemes()
{
    const doc::Document document = clusterWithInstance();
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        PictureAsked asked;
        asked.theme = theme;
        const QImage drawn = pictureOf(document, {}, asked);
        const QImage running = pictureOf(document, liveWith(Mood::running, "ACTIVE"), asked);
        const QImage lost = pictureOf(document, liveWith(Mood::lost, "terminated"), asked);
        QVERIFY(drawn != running);
        QVERIFY(running != lost);
        QCOMPARE(drawn.pixelColor(1, 1), theme.canvas);
    }
}

void PictureTest::hasTheSizeOfTheDrawing()
{
    const doc::Document document = clusterWithInstance();
    PictureAsked asked;
    asked.scale = 2;
    QCOMPARE(pictureOf(document, {}, asked).size(), QSize(960, 760)); // 40 units of margin
}

void PictureTest::refusesToBeHuge()
{
    doc::Document document = clusterWithInstance();
    document.put(element("cluster-2", doc::Cluster{}, {900'000, 900'000, 400, 300}));
    QVERIFY(pictureOf(document, {}, {}).isNull());
}

void PictureTest::framesAddUp()
{
    LiveState live = liveWith(Mood::running, "ACTIVE");
    QVERIFY(live.isRunning());
    QCOMPARE(live.tasksOn(ElementId("instance-1")).size(), std::size_t(1));
    Frame later;
    later.goneTasks.push_back({EntityKind::task, 1});
    later.flows.push_back({ElementId("a"), ElementId("b"), 5, 0});
    live.take(later);
    QVERIFY(live.tasksOn(ElementId("instance-1")).empty());
    QVERIFY(live.readoutOf(ElementId("instance-1")) != nullptr);
    QCOMPARE(live.flowBetween(ElementId("a"), ElementId("b"))->milliPerSecond, std::int64_t(5));
    Frame whole;
    whole.whole = true;
    live.take(whole);
    QVERIFY(live.readoutOf(ElementId("instance-1")) == nullptr);
    QVERIFY(live.flowBetween(ElementId("a"), ElementId("b")) == nullptr);
}

void PictureTest::pathsAreOrthogonalAndGoRound_data()
{
    QTest::addColumn<QRectF>("to");
    QTest::addColumn<QRectF>("obstacle");
    QTest::newRow("beside") << QRectF(300, 0, 100, 60) << QRectF();
    QTest::newRow("below") << QRectF(0, 300, 100, 60) << QRectF();
    QTest::newRow("behind a box") << QRectF(400, 10, 100, 60) << QRectF(200, 0, 100, 80);
    QTest::newRow("across") << QRectF(400, 300, 100, 60) << QRectF(200, 100, 100, 100);
    QTest::newRow("left") << QRectF(-400, 40, 100, 60) << QRectF(-200, 20, 60, 40);
}

void PictureTest::pathsAreOrthogonalAndGoRound()
{
    QFETCH(QRectF, to);
    QFETCH(QRectF, obstacle);
    const QRectF from(0, 0, 100, 60);
    std::vector<QRectF> boxes;
    if (!obstacle.isEmpty())
        boxes.push_back(obstacle);
    const QPolygonF path = routeBetween(from, to, {boxes});
    QVERIFY(path.size() >= 2);
    for (int n = 1; n < path.size(); ++n)
        QVERIFY(path[n].x() == path[n - 1].x() || path[n].y() == path[n - 1].y());
    QCOMPARE(crossings(path, boxes), 0);
    QCOMPARE(crossings(path, {from.adjusted(1, 1, -1, -1), to.adjusted(1, 1, -1, -1)}), 0);
}

QTEST_MAIN(PictureTest)
#include "tst_picture.moc"
