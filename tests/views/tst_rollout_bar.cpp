// SPDX-License-Identifier: GPL-3.0-or-later
// A deployment under way as it is shown: old and new tasks differ in their pattern, and words say
// what failed.
#include "canvas/card_painter.h"
#include "canvas/live_state.h"
#include "canvas/offers.h"
#include "inspector/now_panel.h"
#include "inspector/rollout_view.h"
#include "kinds/compute/service.h"
#include "look/rollout_bar.h"
#include "look/service_colours.h"
#include "look/theme.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

namespace {
const ElementId kService("service-1");

RolloutReadout rollout(std::int64_t older, std::int64_t newer, const std::string& words)
{
    RolloutReadout made;
    made.older = older;
    made.newer = newer;
    made.desired = 4;
    made.words = words;
    return made;
}

// The share of a part of the bar, from and to in percent, that has the colour of the service.
double filled(const RolloutReadout& shown, const Theme& theme, int from, int to)
{
    const QColor own = serviceColour(theme, 0).line;
    QImage image(400, 20, QImage::Format_RGB32);
    image.fill(theme.card);
    QPainter painter(&image);
    paintRollout(painter, QRectF(0, 0, 400, 20), shown, theme, own);
    painter.end();
    int same = 0, all = 0;
    for (int x = 4 * from + 3; x < 4 * to - 3; ++x)
        for (int y = 2; y < 18; ++y, ++all)
            same += image.pixelColor(x, y) == own ? 1 : 0;
    return double(same) / all;
}

Frame frameOf(const RolloutReadout& shown)
{
    Readout readout;
    readout.subject = kService;
    readout.word = "ACTIVE";
    readout.headline = "4 / 4 running";
    readout.rollout = shown;
    Frame frame;
    frame.readouts = {readout};
    return frame;
}

QImage cardOf(const RolloutReadout& shown, const std::string& headline, qreal zoom)
{
    doc::Element service;
    service.id = kService;
    service.name = "web";
    service.props = doc::Service{};
    service.place = doc::Rect{0, 0, 240, 72};
    doc::Document document;
    document.put(service);
    Frame frame = frameOf(shown);
    frame.readouts.front().headline = headline;
    LiveState live;
    live.take(frame);
    const Theme theme = Theme::light();
    const Known known = Known::of(document);
    QImage image(240, 72, QImage::Format_RGB32);
    image.fill(theme.canvas);
    QPainter painter(&image);
    paintCard({painter, theme, document, live, zoom, known}, service);
    return image;
}
} // namespace

class RolloutBarTest : public QObject {
    Q_OBJECT

private slots:
    void oldAndNewDifferInTheirPattern_data();
    void oldAndNewDifferInTheirPattern();
    void trafficHasAStripOfItsOwn();
    void aDeploymentCanBeRolledBack();
    void aFailureIsToldInWordsToo();
    void fromAfarACardTellsAFailureFirst();
    void theInspectorShowsIt();
};

void RolloutBarTest::oldAndNewDifferInTheirPattern_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

// Hatched, filled, empty.
void RolloutBarTest::oldAndNewDifferInTheirPattern()
{
    QFETCH(bool, isDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    const RolloutReadout shown = rollout(2, 1, "2 old, 1 new");
    const double old = filled(shown, theme, 0, 50);
    QVERIFY2(old > 0.15 && old < 0.6, qPrintable(QString::number(old)));
    QCOMPARE(filled(shown, theme, 50, 75), 1.0);
    QCOMPARE(filled(shown, theme, 75, 100), 0.0);
}

// The newer part is filled from the right, as in the bar above it.
void RolloutBarTest::trafficHasAStripOfItsOwn()
{
    const Theme theme = Theme::light();
    const QColor own = serviceColour(theme, 0).line;
    RolloutReadout shown = rollout(4, 4, "PRODUCTION_TRAFFIC_SHIFT");
    shown.shiftedTenths = 250;
    QImage image(400, 15, QImage::Format_RGB32);
    image.fill(theme.card);
    QPainter painter(&image);
    paintRollout(painter, QRectF(0, 0, 400, 15), shown, theme, own);
    painter.end();
    const auto inStrip = [&](int x) { return image.pixelColor(x, 13) == own; };
    QVERIFY(!inStrip(150) && !inStrip(290));
    QVERIFY(inStrip(310) && inStrip(390));
}

void RolloutBarTest::aDeploymentCanBeRolledBack()
{
    RolloutReadout shown = rollout(4, 4, "BAKE_TIME");
    shown.deployment = {EntityKind::deployment, 7};
    Frame frame = frameOf(shown);
    frame.readouts.front().verbs = {Verb::forceNewDeployment, Verb::rollBack};
    LiveState live;
    live.take(frame);
    const auto offers = offersFor({}, live, kService);
    QCOMPARE(offers.size(), std::size_t{2});
    QVERIFY(offers[1].command == Command(StopDeployment{{EntityKind::deployment, 7}}));
}

void RolloutBarTest::aFailureIsToldInWordsToo()
{
    const Theme theme = Theme::light();
    RolloutReadout shown = rollout(4, 0, "2 of 3 failed");
    QCOMPARE(rolloutInk(shown, theme), theme.muted);
    shown.isTroubled = true;
    QCOMPARE(rolloutInk(shown, theme), theme.starting.text);
    shown.state = RolloutState::failed;
    QCOMPARE(rolloutInk(shown, theme), theme.lost.text);
    LiveState live;
    live.take(frameOf(shown));
    QCOMPARE(spokenState(live, kService), QStringLiteral("ACTIVE, 4 of 4 running, 2 of 3 failed"));
}

void RolloutBarTest::fromAfarACardTellsAFailureFirst()
{
    constexpr qreal kAfar = 0.4;
    const std::string headline = "4 / 4 running";
    const RolloutReadout calm = rollout(4, 0, "2 of 3 failed");
    RolloutReadout troubled = calm;
    troubled.isTroubled = true;
    QCOMPARE(cardOf(troubled, headline, kAfar), cardOf(calm, calm.words, kAfar));
    QVERIFY(cardOf(calm, headline, kAfar) != cardOf(calm, calm.words, kAfar));
    QVERIFY(cardOf(troubled, headline, 1) != cardOf(troubled, calm.words, 1));
}

void RolloutBarTest::theInspectorShowsIt()
{
    LiveState live;
    live.take(frameOf(rollout(4, 0, "2 of 3 failed")));
    NowPanel panel(Theme::light());
    panel.show({}, live, {kService}, false);
    auto* view = panel.findChild<RolloutView*>();
    QVERIFY(view != nullptr);
    QVERIFY(view->accessibleDescription().contains(QLatin1String("2 of 3 failed")));
    bool isSaid = false;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        isSaid = isSaid || label->text() == QLatin1String("2 of 3 failed");
    QVERIFY(isSaid);
    live.take(frameOf(rollout(2, 2, "2 old, 2 new")));
    panel.show({}, live, {kService}, false);
    QVERIFY(view->accessibleDescription().contains(QLatin1String("2 old, 2 new")));
}

QTEST_MAIN(RolloutBarTest)
#include "tst_rollout_bar.moc"
