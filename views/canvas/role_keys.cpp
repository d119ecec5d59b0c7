// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/role_keys.h"

#include "look/state_look.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <array>
#include <string_view>

namespace stowage::ui {

namespace {
constexpr qreal kWidth = 26, kHeight = 12, kGap = 3, kInset = 10;

// A place that a role may have at an element.
struct Seat {
    std::string_view kind;
    std::string_view link;
    std::string_view row; // that names one which is not drawn
    doc::RolePurpose purpose;
    char letter;
    const char* name;
    const char* user; // who takes it on, and what for
};

constexpr std::array<Seat, 7> kSeats{{
    {"instance", "instanceRole", "instanceProfile", doc::RolePurpose::containerInstance, 'I',
     QT_TRANSLATE_NOOP("RoleKeys", "container instance role"),
     QT_TRANSLATE_NOOP("RoleKeys", "The agent on the instance calls Amazon ECS with it.")},
    {"autoScalingGroup", "instanceRole", "instanceProfile", doc::RolePurpose::containerInstance,
     'I', QT_TRANSLATE_NOOP("RoleKeys", "container instance role"),
     QT_TRANSLATE_NOOP("RoleKeys", "The agents on its instances call Amazon ECS with it.")},
    {"taskDefinition", "taskRole", "taskRoleArn", doc::RolePurpose::task, 'T',
     QT_TRANSLATE_NOOP("RoleKeys", "task role"),
     QT_TRANSLATE_NOOP("RoleKeys", "The application in the containers calls AWS with it.")},
    {"taskDefinition", "executionRole", "executionRoleArn", doc::RolePurpose::taskExecution, 'X',
     QT_TRANSLATE_NOOP("RoleKeys", "task execution role"),
     QT_TRANSLATE_NOOP("RoleKeys",
                       "Secrets are fetched with it, and on Fargate images and logs need it too.")},
    {"eventRule", "eventsRole", "roleArn", doc::RolePurpose::events, 'E',
     QT_TRANSLATE_NOOP("RoleKeys", "events role"),
     QT_TRANSLATE_NOOP("RoleKeys", "EventBridge runs tasks with it.")},
    {"schedule", "eventsRole", "roleArn", doc::RolePurpose::events, 'E',
     QT_TRANSLATE_NOOP("RoleKeys", "events role"),
     QT_TRANSLATE_NOOP("RoleKeys", "EventBridge Scheduler runs tasks with it.")},
    {"service", "infrastructureRole", "volumeConfigurations", doc::RolePurpose::infrastructure, 'S',
     QT_TRANSLATE_NOOP("RoleKeys", "infrastructure role"),
     QT_TRANSLATE_NOOP("RoleKeys", "Amazon ECS makes the volumes of its tasks with it.")},
}};

QString say(const char* text)
{
    return QCoreApplication::translate("RoleKeys", text);
}

bool linksBy(const doc::Document& document, const ElementId& from,
             std::initializer_list<std::string_view> kinds)
{
    for (const auto& link : document.linksFrom(from))
        for (const std::string_view kind : kinds)
            if (link->kind == kind)
                return true;
    return false;
}

// Whether something cannot be done without the role.
bool isNeeded(const doc::Document& document, const doc::Element& element, const Seat& seat)
{
    if (seat.purpose == doc::RolePurpose::containerInstance)
        return true;
    if (seat.purpose == doc::RolePurpose::events)
        return linksBy(document, element.id, {"task"});
    if (seat.purpose == doc::RolePurpose::infrastructure)
        return !element.as<doc::Service>()->volumeConfigurations.empty();
    const bool isTask = seat.purpose == doc::RolePurpose::task;
    if (isTask &&
        linksBy(document, element.id, {"readsBucket", "writesBucket", "readsTable", "writesTable"}))
        return true;
    for (const ElementId& id : document.childrenOf(element.id))
        if (const auto* container = document.find(id)->as<doc::Container>()) {
            const bool calls = !container->awsAction.empty() || linksBy(document, id, {"polls"});
            const bool fetches =
                !container->secrets.empty() || !container->repositoryCredentials.empty();
            if (isTask ? calls : fetches)
                return true;
        }
    return false;
}

bool isNamed(const doc::Element& element, const Seat& seat)
{
    if (const auto* service = element.as<doc::Service>()) // in a column of its volume
        return !service->volumeConfigurations.empty() &&
               !service->volumeConfigurations.front().roleArn.empty();
    for (const doc::Field& field : element.kind().rows)
        if (field.key == seat.row)
            return doc::valueOf(element.props, field) != doc::Value(std::string());
    return false;
}

const doc::Element* roleAt(const doc::Document& document, const doc::Element& element,
                           const Seat& seat)
{
    for (const auto& link : document.linksFrom(element.id))
        if (link->kind == seat.link)
            return document.find(link->to);
    return nullptr;
}

// Empty where there is nothing to show in this place.
QString wordsFor(const doc::Element* role, const Seat& seat, bool fits)
{
    const QString name = say(seat.name);
    if (role == nullptr)
        return say(QT_TRANSLATE_NOOP("RoleKeys", "No %1. ")).arg(name) + say(seat.user);
    const QString own = fromUtf8(role->name);
    const char* words =
        fits ? QT_TRANSLATE_NOOP("RoleKeys", "%1: the %2. ")
             : QT_TRANSLATE_NOOP("RoleKeys", "%1 is no %2, though it is linked as one. ");
    return say(words).arg(own, name) + say(seat.user);
}

void paintKey(const Paint& paint, const RoleKey& key)
{
    QPainter& painter = paint.painter;
    const QColor ink =
        key.isStruck ? stateLook(paint.theme, Mood::unhealthy).graphic : paint.theme.security.line;
    paintBox(paint, key.box, QPen(ink, 1), paint.theme.card, kHeight / 2);
    const qreal middle = key.box.center().y(), left = key.box.left() + 4;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.4));
    painter.drawEllipse(QPointF(left + 2, middle), 2.2, 2.2);
    painter.drawLine(QPointF(left + 4.2, middle), QPointF(left + 11, middle));
    for (const qreal tooth : {8.0, 10.5})
        painter.drawLine(QPointF(left + tooth, middle), QPointF(left + tooth, middle + 2.6));
    if (key.isStruck)
        painter.drawLine(QPointF(left, middle + 4.5), QPointF(left + 11, middle - 4.5));
    paintText(paint, QRectF(left + 12, key.box.top(), 10, kHeight),
              QString(QLatin1Char(key.letter)), TextRole::secondary, paint.theme.ink,
              Qt::AlignCenter, 0.8);
}
} // namespace

std::vector<RoleKey> roleKeysOf(const doc::Document& document, const doc::Element& element)
{
    std::vector<RoleKey> keys;
    const QRectF card = boxOf(element);
    for (const Seat& seat : kSeats) {
        if (!element.is(seat.kind))
            continue;
        const doc::Element* role = roleAt(document, element, seat);
        if (role == nullptr && (isNamed(element, seat) || !isNeeded(document, element, seat)))
            continue;
        const bool fits = role != nullptr && role->as<doc::Role>() != nullptr &&
                          role->as<doc::Role>()->purpose == seat.purpose;
        const qreal right =
            card.right() - kInset - static_cast<qreal>(keys.size()) * (kWidth + kGap);
        keys.push_back({QRectF(right - kWidth, card.top() - kHeight / 2, kWidth, kHeight),
                        seat.letter, !fits, wordsFor(role, seat, fits)});
    }
    return keys;
}

QString roleTipAt(const doc::Document& document, const doc::Element& element, const QPointF& at)
{
    for (const RoleKey& key : roleKeysOf(document, element))
        if (key.box.contains(at))
            return key.words;
    return {};
}

void paintRoleKeys(const Paint& paint, const doc::Element& element)
{
    constexpr qreal kFar = 0.6; // farther away a key is a smudge
    if (paint.zoom < kFar)
        return;
    for (const RoleKey& key : roleKeysOf(paint.document, element))
        paintKey(paint, key);
}

} // namespace stowage::ui
