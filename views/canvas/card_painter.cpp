// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/card_painter.h"

#include "canvas/alarm_painter.h"
#include "canvas/fargate_painter.h"
#include "canvas/group_painter.h"
#include "canvas/instance_painter.h"
#include "canvas/listener_painter.h"
#include "canvas/message_painter.h"
#include "canvas/provider_painter.h"
#include "canvas/waiting_queue.h"
#include "document/arrange.h"
#include "document/lanes.h"
#include "look/icons.h"
#include "look/plain_text.h"
#include "look/rollout_bar.h"
#include "look/service_colours.h"
#include "look/state_look.h"
#include "palette/part_button.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace stowage::ui {

namespace {
constexpr qreal kTitle = 24;      // height of a frame's tile and title
constexpr qreal kLaneBegins = 30; // below the top of its cluster
constexpr qreal kRolloutBar = 8;
constexpr qreal kRolloutHeight = 26; // with its words

QString iconOf(const doc::KindInfo& kind)
{
    return iconNameOf(kind.key);
}

void paintLane(const Paint& paint, const doc::PlacedLane& lane)
{
    const QRectF box(lane.rect.x, lane.rect.y, lane.rect.width, lane.rect.height);
    paint.painter.setPen(QPen(paint.theme.zone.line, paint.theme.strokes.state, Qt::DashLine));
    paint.painter.setBrush(washed(paint.theme.canvas, paint.theme.zone.line, 0.05));
    paint.painter.drawRoundedRect(box, paint.theme.radii.card, paint.theme.radii.card);
    QString title = lane.lane.zone.empty() ? QStringLiteral("no subnet") : fromUtf8(lane.lane.zone);
    for (const ElementId& id : lane.lane.subnets)
        if (const doc::Element* subnet = paint.document.find(id))
            title += QStringLiteral(" · ") + fromUtf8(subnet->name);
    const qreal scale = std::min(legible(paint), 1.7);
    if (scale > 1 && !lane.lane.zone.empty())
        title = fromUtf8(lane.lane.zone);
    paintText(paint, QRectF(box.left() + 8, box.top() + 2, box.width() - 16, 26), title,
              TextRole::emphasis, paint.theme.zone.text, Qt::AlignLeft | Qt::AlignVCenter, scale);
}

void paintUsers(const Paint& paint, const doc::Element& element, const QString& second)
{
    const QRectF box = boxOf(element);
    const qreal tile = paint.theme.measures.tile;
    paintIconTile(paint, QRectF(box.center().x() - tile / 2, box.top() + 4, tile, tile),
                  iconOf(element.kind()), toneOf(element.kind(), paint.theme).tile);
    const QStringList parts = second.split(QStringLiteral(", "));
    // Where they are many, lines grow less from afar: what stands below is not to be touched.
    const qreal fits = (box.height() - tile - 8) / (18.0 + 15.0 * static_cast<qreal>(parts.size()));
    const qreal scale = std::min({legible(paint), 1.5, std::max(fits, 1.0)});
    const QRectF first(box.left(), box.top() + tile + 8, box.width(), 18 * scale);
    paintText(paint, first, fromUtf8(element.name), TextRole::emphasis, paint.theme.ink,
              Qt::AlignCenter, scale);
    QRectF line = first.translated(0, first.height());
    for (const QString& part : parts) {
        paintText(paint, line, part, TextRole::monoSecondary, paint.theme.muted, Qt::AlignCenter,
                  scale);
        line.translate(0, 15 * scale);
    }
}

void paintNote(const Paint& paint, const doc::Element& element)
{
    const QRectF box = boxOf(element);
    const doc::Note* note = element.as<doc::Note>();
    paint.painter.setFont(paint.theme.font(TextRole::normal));
    paint.painter.setPen(paint.theme.ink);
    paint.painter.drawText(box.adjusted(10, 8, -10, -8),
                           Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, fromUtf8(note->text));
}

// "+2", "−10 %", "to 4".
QString adjustmentOf(const doc::ScalingPolicy& policy)
{
    const int by = policy.scalingAdjustment;
    if (policy.adjustmentType == doc::ScalingAdjustment::exactCapacity)
        return QObject::tr("to %1").arg(by);
    const QString sum =
        (by < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + QString::number(std::abs(by));
    return policy.adjustmentType == doc::ScalingAdjustment::changeInCapacity
               ? sum
               : QObject::tr("%1 %").arg(sum);
}

QString policyLine(const doc::ScalingPolicy& policy)
{
    const auto steps = static_cast<int>(policy.stepAdjustments.size());
    switch (policy.policyType) {
    case doc::ScalingPolicyType::targetTracking:
        return QObject::tr("target %1").arg(policy.targetValue);
    case doc::ScalingPolicyType::step:
        return steps == 1 ? QObject::tr("1 step") : QObject::tr("%1 steps").arg(steps);
    case doc::ScalingPolicyType::simple:
        return adjustmentOf(policy);
    case doc::ScalingPolicyType::scheduled:
        break;
    }
    return fromUtf8(policy.schedule);
}

// To whom they send says what: requests to a load balancer, messages to a queue.
QString ratesOf(const doc::Document& document, const ElementId& id, const doc::Users& users)
{
    const QString messages = QStringLiteral("%1 msg/s").arg(users.messagesPerSecond);
    const QString requests = QStringLiteral("%1 req/s").arg(users.requestsPerSecond);
    bool sends = false, asks = false;
    for (const auto& link : document.linksFrom(id)) {
        sends = sends || link->kind == "sends";
        asks = asks || link->kind == "requests";
    }
    if (!sends)
        return requests;
    return asks ? requests + QStringLiteral(", ") + messages : messages;
}

// What a card says below its name while nothing lives in it.
QString secondLine(const Paint& paint, const doc::Element& element)
{
    const Readout* readout = paint.live.readoutOf(element.id);
    if (readout != nullptr && !readout->headline.empty())
        return fromUtf8(readout->headline);
    const auto* service = element.as<doc::Service>();
    if (service && service->deploymentController != doc::DeploymentController::ecs)
        return QObject::tr("not simulated: its controller");
    if (service && service->schedulingStrategy == doc::SchedulingStrategy::daemon)
        return QObject::tr("one on each instance");
    if (service)
        return QStringLiteral("desired %1").arg(service->desiredCount);
    if (const auto* container = element.as<doc::Container>())
        return fromUtf8(container->image);
    if (const auto* subnet = element.as<doc::Subnet>())
        return fromUtf8(subnet->availabilityZone);
    if (const auto* policy = element.as<doc::ScalingPolicy>())
        return policyLine(*policy);
    if (const auto* users = element.as<doc::Users>())
        return ratesOf(paint.document, element.id, *users);
    if (const auto* subscriber = element.as<doc::Subscriber>())
        return fromUtf8(subscriber->address);
    return fromUtf8(element.kind().label);
}

// From afar there is no room for the bar of a rollout, and what troubles it counts most.
QString wordsFor(const Readout* readout, bool rolls, const QString& second)
{
    const bool isTroubled =
        readout != nullptr && readout->rollout && readout->rollout->isTroubled && !rolls;
    return isTroubled ? fromUtf8(readout->rollout->words) : second;
}

// As much as fits of what a frame is, is called and does; the tile says its kind already.
QString frameTitle(const Paint& paint, const doc::Element& element, qreal room)
{
    const QString name = forOneLine(fromUtf8(element.name));
    const Readout* readout = paint.live.readoutOf(element.id);
    const QString live = readout == nullptr ? QString() : fromUtf8(readout->headline);
    const QString most = live.isEmpty() ? name : name + QStringLiteral(" · ") + live;
    const QString worst = name + QStringLiteral(" · ") + live.section(QStringLiteral(", "), -1);
    const QFontMetricsF metrics(paint.theme.font(TextRole::emphasis));
    for (const QString& title : {fromUtf8(element.kind().label) + QLatin1Char(' ') + most, most})
        if (metrics.horizontalAdvance(title) <= room)
            return title;
    return !live.isEmpty() && metrics.horizontalAdvance(worst) <= room ? worst : most;
}

// Whether it is of a kind that is painted in a way of its own.
bool paintByKind(const Paint& paint, const doc::Element& element)
{
    struct Way {
        std::string_view kind;
        void (*paint)(const Paint&, const doc::Element&);
    };
    constexpr std::array<Way, 5> kWays{{{"instance", paintInstance},
                                        {"fargate", paintFargate},
                                        {"capacityProvider", paintProvider},
                                        {"autoScalingGroup", paintGroup},
                                        {"alarm", paintAlarm}}};
    for (const Way& way : kWays) {
        if (!element.is(way.kind))
            continue;
        way.paint(paint, element);
        return true;
    }
    return false;
}

// Below the two lines of a service's card that is high enough.
void paintRolloutOf(const Paint& paint, const doc::Element& element, const RolloutReadout& rollout,
                    const QRectF& room)
{
    const QColor own = serviceColour(paint.theme, paint.known.serviceIndex(element.id)).line;
    const qreal strip = rollout.shiftedTenths >= 0 ? kTrafficStrip - 2 : 0;
    const QRectF bar(room.left(), room.top() - strip / 2, room.width(), kRolloutBar + strip);
    paint.painter.save();
    paintRollout(paint.painter, bar, rollout, paint.theme, own);
    paint.painter.restore();
    paintFitted(paint, QRectF(room.left(), bar.bottom() + 2, room.width(), 14), rollout.words,
                TextRole::secondary, rolloutInk(rollout, paint.theme), 1);
}
} // namespace

void paintFrame(const Paint& paint, const doc::Element& element)
{
    const QRectF box = boxOf(element);
    const GroupTone tone = toneOf(element.kind(), paint.theme);
    paintPanel(paint, box, tone.line, paint.theme.strokes.state,
               washed(paint.theme.canvas, tone.line, 0.04));
    const qreal scale = std::min(legible(paint), 1.8);
    const qreal height = std::min(kTitle * scale, kLaneBegins);
    paintIconTile(paint, QRectF(box.left(), box.top(), height, height), iconOf(element.kind()),
                  tone.tile);
    const qreal room = paintWaiting(paint, element) - box.left() - height - 16;
    paintText(paint, QRectF(box.left() + height + 8, box.top(), room, height),
              frameTitle(paint, element, room / scale), TextRole::emphasis, tone.text,
              Qt::AlignLeft | Qt::AlignVCenter, scale);
    const auto lanes = paint.known.lanes.find(element.id.text);
    if (lanes != paint.known.lanes.end())
        for (const doc::PlacedLane& lane : lanes->second)
            paintLane(paint, lane);
    if (element.is("loadBalancer"))
        paintListeners(paint, element);
}

void paintCard(const Paint& paint, const doc::Element& element)
{
    if (paintByKind(paint, element) || paintMessages(paint, element))
        return;
    const QString second = secondLine(paint, element);
    if (element.is("users")) {
        paintUsers(paint, element, second);
        return;
    }
    const QRectF box = boxOf(element);
    const Readout* readout = paint.live.readoutOf(element.id);
    if (readout != nullptr && readout->mood == Mood::unhealthy)
        paintBox(paint, box, outlinePen(stateLook(paint.theme, readout->mood)), paint.theme.card,
                 paint.theme.radii.card);
    else
        paintPanel(paint, box, paint.theme.hairline, paint.theme.strokes.hairline,
                   paint.theme.card);
    if (element.is("note"))
        return paintNote(paint, element);
    QColor fill = toneOf(element.kind(), paint.theme).tile;
    if (element.is("service")) {
        const QColor own = serviceColour(paint.theme, paint.known.serviceIndex(element.id)).fill;
        paint.painter.setPen(Qt::NoPen);
        paint.painter.setBrush(own);
        paint.painter.drawRoundedRect(QRectF(box.left(), box.top() + 8, 4, box.height() - 16), 2,
                                      2);
    }
    const qreal scale = std::min(legible(paint), 1.6);
    const qreal tile = 28 * std::min(scale, 1.2);
    const bool rolls = readout != nullptr && readout->rollout &&
                       box.height() >= 2 * 18 * scale + kRolloutHeight + 4;
    const qreal middle = box.center().y() - (rolls ? kRolloutHeight / 2 : 0);
    paintIconTile(paint, QRectF(box.left() + 12, middle - tile / 2, tile, tile),
                  iconOf(element.kind()), fill);
    const qreal line = 18 * scale;
    const QRectF words(box.left() + tile + 20, middle - line, box.width() - tile - 26, line);
    // From afar a name needs the room, and only what lives has a second line.
    const bool hasSecond =
        2 * line <= box.height() - 4 || (readout != nullptr && !readout->headline.empty());
    paintText(paint, hasSecond ? words : words.translated(0, line / 2), fromUtf8(element.name),
              TextRole::emphasis, paint.theme.ink, Qt::AlignLeft | Qt::AlignVCenter, scale);
    if (hasSecond)
        paintText(paint, words.translated(0, line), wordsFor(readout, rolls, second),
                  TextRole::secondary, paint.theme.muted, Qt::AlignLeft | Qt::AlignVCenter, scale);
    if (rolls)
        paintRolloutOf(
            paint, element, *readout->rollout,
            QRectF(box.left() + 12, middle + line + 2, box.width() - 24, kRolloutHeight - 2));
}

} // namespace stowage::ui
