// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/listener_painter.h"

#include "kinds/network/load_balancer.h"
#include "look/plain_text.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace stowage::ui {

namespace {
constexpr qreal kEdge = 12;
constexpr qreal kRow = 16;

QString nameOf(const doc::Document& document, const std::string& group)
{
    const doc::Element* element = document.find(ElementId(group));
    return element == nullptr ? QStringLiteral("503") : forOneLine(fromUtf8(element->name));
}

QString conditionsOf(const doc::ListenerRule& rule)
{
    QStringList kinds;
    for (const std::string* list :
         {&rule.hosts, &rule.paths, &rule.methods, &rule.queries, &rule.sources})
        if (!list->empty())
            kinds.append(forOneLine(fromUtf8(*list)));
    return kinds.join(QStringLiteral(" + "));
}

QString actionOf(const doc::Document& document, const doc::ListenerRule& rule)
{
    if (rule.action != doc::RuleAction::forward)
        return QString::number(rule.statusCode);
    const QString first = nameOf(document, rule.targetGroup);
    if (rule.secondGroup.empty())
        return first;
    return first + QLatin1Char(' ') + QString::number(rule.weight) + QStringLiteral(", ") +
           nameOf(document, rule.secondGroup) + QLatin1Char(' ') +
           QString::number(rule.secondWeight);
}

QString rowOf(const QString& front, const QString& action)
{
    return front + QLatin1Char(' ') + QChar(0x2192) + QLatin1Char(' ') + action;
}

// Where its children end.
qreal bottomOf(const doc::Document& document, const doc::Element& balancer)
{
    qreal bottom = boxOf(balancer).top();
    for (const ElementId& child : document.childrenOf(balancer.id))
        bottom = std::max(bottom, boxOf(*document.find(child)).bottom());
    return bottom;
}
} // namespace

QStringList ruleRows(const doc::Document& document, const doc::Element& balancer)
{
    const auto* props = balancer.as<doc::LoadBalancer>();
    if (props == nullptr || props->rules.empty())
        return {};
    std::vector<const doc::ListenerRule*> rules;
    for (const doc::ListenerRule& rule : props->rules)
        rules.push_back(&rule);
    std::stable_sort(rules.begin(), rules.end(), [](const auto* a, const auto* b) {
        return std::tie(a->port, a->priority) < std::tie(b->port, b->priority);
    });
    QStringList rows;
    for (const doc::Listener& listener : props->listeners) {
        for (const doc::ListenerRule* rule : rules)
            if (rule->port == listener.port)
                rows.append(rowOf(QString::number(rule->priority) + QStringLiteral("  ") +
                                      conditionsOf(*rule),
                                  actionOf(document, *rule)));
        rows.append(rowOf(QStringLiteral(":%1  default").arg(listener.port),
                          listener.action == doc::RuleAction::forward
                              ? nameOf(document, listener.targetGroup)
                              : QString::number(listener.statusCode)));
    }
    return rows;
}

void paintListeners(const Paint& paint, const doc::Element& balancer)
{
    const QStringList rows = ruleRows(paint.document, balancer);
    if (rows.isEmpty())
        return;
    const QRectF box = boxOf(balancer);
    const qreal scale = std::min(legible(paint), 1.6);
    const qreal row = kRow * scale;
    const qreal top = bottomOf(paint.document, balancer) + kEdge;
    const auto room = static_cast<qsizetype>((box.bottom() - kEdge / 2 - top) / row);
    const bool isWhole = rows.size() <= room;
    QRectF line(box.left() + kEdge, top, box.width() - 2 * kEdge, row);
    for (qsizetype n = 0; n < std::min(room, rows.size()); ++n) {
        const bool isLast = n + 1 == room && !isWhole;
        const QString text = isLast ? QObject::tr("%1 more rules").arg(rows.size() - n) : rows[n];
        paintText(paint, line, text, TextRole::monoSecondary, paint.theme.muted,
                  Qt::AlignLeft | Qt::AlignVCenter, scale);
        line.translate(0, row);
    }
}

} // namespace stowage::ui
