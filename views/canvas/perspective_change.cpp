// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/perspective_change.h"

namespace stowage::ui {

namespace {
constexpr qreal kBack = 0.25; // how strongly the background is shown

qreal strengthIn(const Shown& shown, const doc::Element& element)
{
    return !shown || doc::isAbout(*shown, element.kind()) ? 1 : kBack;
}

qreal strengthIn(const Shown& shown, const doc::Document& document, const doc::Link& link)
{
    const doc::Element* from = document.find(link.from);
    if (!shown || from == nullptr)
        return 1;
    return doc::perspectiveOf(from->kind(), link.kind) == shown ? 1 : kBack;
}

qreal inServicesOf(const Shown& shown)
{
    return shown == doc::Perspective::traffic ? 1 : 0;
}
} // namespace

PerspectiveChange::PerspectiveChange(QObject* parent) : QObject(parent)
{
    animation_.setStartValue(0.0);
    animation_.setEndValue(1.0);
    animation_.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&animation_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        share_ = value.toReal();
        emit changed();
    });
    connect(&animation_, &QVariantAnimation::finished, this, [this] {
        share_ = 1;
        from_ = to_;
        emit changed();
    });
}

void PerspectiveChange::turnTo(Shown to, int milliseconds)
{
    if (to == to_)
        return;
    animation_.stop(); // from where it is going, as if it had arrived
    from_ = to_;
    to_ = to;
    share_ = 0;
    if (milliseconds > 0) {
        animation_.setDuration(milliseconds);
        animation_.start();
        return;
    }
    share_ = 1;
    from_ = to_;
    emit changed();
}

qreal PerspectiveChange::between(qreal before, qreal after) const
{
    return before + (after - before) * share_;
}

qreal PerspectiveChange::strengthOf(const doc::Document& document, const doc::Link& link) const
{
    return isWhole() ? 1
                     : between(strengthIn(from_, document, link), strengthIn(to_, document, link));
}

qreal PerspectiveChange::strengthOf(const doc::Element& element) const
{
    return isWhole() ? 1 : between(strengthIn(from_, element), strengthIn(to_, element));
}

qreal PerspectiveChange::inServices() const
{
    return between(inServicesOf(from_), inServicesOf(to_));
}

} // namespace stowage::ui
