// SPDX-License-Identifier: GPL-3.0-or-later
// A capacity provider on its cluster's border, and the queue of tasks that wait for instances.
#include "canvas/gestures/gesture.h"
#include "canvas/offers.h"
#include "canvas/provider_painter.h"
#include "canvas/scene.h"
#include "canvas/waiting_queue.h"
#include "document/apply.h"
#include "kinds/compute/capacity_provider.h"
#include "kinds/compute/cluster.h"
#include "look/theme.h"

#include <QGraphicsView>
#include <QtTest>

#include <utility>
#include <vector>

using namespace stowage;
using namespace stowage::ui;

namespace {
const ElementId kCluster("cluster-1");
const ElementId kProvider("provider-1");

doc::Document drawing()
{
    doc::Document document;
    doc::Element cluster;
    cluster.id = kCluster;
    cluster.name = "shop";
    cluster.props = doc::Cluster{};
    cluster.place = doc::Rect{0, 0, 640, 300};
    doc::Element provider;
    provider.id = kProvider;
    provider.name = "ec2";
    provider.parent = kCluster;
    provider.props = doc::CapacityProvider{};
    provider.place = doc::Rect{40, 280, 200, 40};
    document = *doc::apply(document, doc::AddElement{cluster});
    return *doc::apply(document, doc::AddElement{provider});
}

Frame frameWith(std::uint32_t waiting)
{
    Readout cluster;
    cluster.subject = kCluster;
    Frame frame;
    frame.now = Time{} + minutes(5);
    for (std::uint32_t n = 1; n <= waiting; ++n) {
        WaitingTask task;
        task.task = EntityId{EntityKind::task, n};
        task.label = "web " + std::to_string(n);
        task.reason = "RESOURCE:CPU";
        task.since = Time{} + seconds(n);
        cluster.waiting.push_back(task);
        TaskReadout readout;
        readout.task = task.task;
        readout.waits = true;
        frame.tasks.push_back(readout);
    }
    frame.readouts.push_back(cluster);
    return frame;
}

// Keeps what a gesture would do.
class KeptDesk : public Desk {
public:
    explicit KeptDesk(const CanvasScene& shown) : stage_(shown) {}

    const CanvasScene& stage() const override { return stage_; }
    const std::vector<Subject>& selection() const override { return selection_; }
    void choose(std::vector<Subject> subjects) override { selection_ = std::move(subjects); }
    void perform(const doc::Edit& edit) override { edits.push_back(edit); }
    void say(const QString& /*words*/) override {}
    void toast(const QString& /*words*/) override {}
    void offerTargets(const ElementId& /*from*/, const QPointF& /*at*/,
                      doc::Towards /*towards*/) override
    {
    }

    std::vector<doc::Edit> edits;

private:
    const CanvasScene& stage_;
    std::vector<Subject> selection_;
};
} // namespace

class ProviderCardTest : public QObject {
    Q_OBJECT

private slots:
    void theOldestStandsFirst();
    void whatFindsNoRoomIsCounted();
    void fromAfarAllAreCounted();
    void waitingTasksArePointedAt();
    void fromAfarNoneIsPointedAt();
    void theHintIsSpoken();
    void draggedByItsLowerHalfItStaysInItsCluster();
    void theBarEndsAtTwiceTheTarget();
};

void ProviderCardTest::theOldestStandsFirst()
{
    const doc::Document document = drawing();
    LiveState live;
    live.take(frameWith(3));
    const auto chips = waitingChipsOn(live, *document.find(kCluster));
    QCOMPARE(chips.size(), std::size_t(3));
    QCOMPARE(chips.front().task.label, std::string("web 1"));
    const QRectF cluster = boxOf(*document.find(kCluster));
    for (std::size_t n = 0; n < chips.size(); ++n) {
        QVERIFY(cluster.contains(chips[n].box));
        QVERIFY(n == 0 || chips[n - 1].box.right() <= chips[n].box.left());
        QCOMPARE(chips[n].andMore, std::size_t(0));
    }
    QCOMPARE(reasonWord(chips.front().task), QStringLiteral("CPU"));
    live.take(frameWith(0));
    QVERIFY(waitingChipsOn(live, *document.find(kCluster)).empty());
}

void ProviderCardTest::whatFindsNoRoomIsCounted()
{
    const doc::Document document = drawing();
    const QRectF cluster = boxOf(*document.find(kCluster));
    for (const std::uint32_t count : {4U, 5U, 9U, 500U}) {
        LiveState live;
        live.take(frameWith(count));
        const auto chips = waitingChipsOn(live, *document.find(kCluster));
        std::size_t told = chips.back().andMore;
        for (const WaitingChip& chip : chips) {
            told += chip.andMore == 0 ? 1 : 0;
            QVERIFY(cluster.contains(chip.box));
        }
        QCOMPARE(told, std::size_t(count));
    }
}

void ProviderCardTest::fromAfarAllAreCounted()
{
    const doc::Document document = drawing();
    LiveState live;
    live.take(frameWith(9));
    const auto chips = waitingChipsOn(live, *document.find(kCluster), 1.6);
    QCOMPARE(chips.size(), std::size_t(1));
    QCOMPARE(chips.front().andMore, std::size_t(9));
}

void ProviderCardTest::waitingTasksArePointedAt()
{
    CanvasScene scene(Theme::light());
    scene.setDocument(drawing());
    scene.take(frameWith(2));
    const auto chips = waitingChipsOn(scene.live(), *scene.document().find(kCluster));
    const EntityId second{EntityKind::task, 2};
    QVERIFY(scene.at(chips[1].box.center()).subject == Subject(second));
    QCOMPARE(scene.boxOf(second), chips[1].box);
    // The lower half of the provider is outside of its cluster.
    const QRectF box = scene.boxOf(kProvider);
    QVERIFY(scene.at(box.center() + QPointF(0, 12)).subject == Subject(kProvider));
}

void ProviderCardTest::fromAfarNoneIsPointedAt()
{
    CanvasScene scene(Theme::light());
    scene.setDocument(drawing());
    scene.take(frameWith(2));
    const EntityId first{EntityKind::task, 1};
    const QPointF chip = scene.boxOf(first).center();
    QGraphicsView view(&scene);
    QVERIFY(scene.at(chip).subject == Subject(first));
    view.scale(0.3, 0.3);
    QVERIFY(scene.at(chip).subject == Subject(kCluster));
    QVERIFY(scene.boxOf(first).isEmpty());
}

void ProviderCardTest::theHintIsSpoken()
{
    Frame frame = frameWith(2);
    frame.readouts.front().waiting.back().hint = "Raise the maximum.";
    for (TaskReadout& task : frame.tasks)
        task.word = "PROVISIONING waiting";
    LiveState live;
    live.take(frame);
    const auto spoken = [&live](std::uint32_t number) {
        return spokenState(live, EntityId{EntityKind::task, number});
    };
    QCOMPARE(spoken(1), QStringLiteral("PROVISIONING waiting"));
    QCOMPARE(spoken(2), QStringLiteral("PROVISIONING waiting, Raise the maximum."));
}

void ProviderCardTest::draggedByItsLowerHalfItStaysInItsCluster()
{
    CanvasScene scene(Theme::light());
    scene.setDocument(drawing());
    const QPointF lower = scene.boxOf(kProvider).center() + QPointF(0, 12);
    const auto draggedBy = [&](const QPointF& by) {
        KeptDesk desk(scene);
        moveGesture(desk, {lower}, {kProvider}, kProvider)->release({lower + by});
        doc::Document document = scene.document();
        for (const doc::Edit& edit : desk.edits)
            document = *doc::apply(document, edit);
        return *document.find(kProvider);
    };
    const doc::Element along = draggedBy({160, 0});
    QVERIFY(along.place->x > 40);
    QVERIFY(along.parent == kCluster);
    QVERIFY(draggedBy({0, 200}).parent.isEmpty());
}

void ProviderCardTest::theBarEndsAtTwiceTheTarget()
{
    ProviderReadout provider;
    const QRectF box(10, 0, 100, 3);
    const auto filled = [&](double percent) {
        provider.percent = percent;
        return reservationBar(provider, box).filled.width();
    };
    QCOMPARE(filled(0), 0.0);
    QCOMPARE(filled(100), 50.0);
    QCOMPARE(reservationBar(provider, box).target, 60.0);
    QCOMPARE(filled(200), 100.0);
    QCOMPARE(filled(900), 100.0);
    provider.target = 50;
    QCOMPARE(filled(50), 50.0);
}

QTEST_MAIN(ProviderCardTest)
#include "tst_provider_card.moc"
