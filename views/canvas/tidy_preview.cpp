// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tidy_preview.h"

#include "canvas/card_painter.h"
#include "canvas/link_painter.h"
#include "canvas/pin_painter.h"
#include "canvas/role_keys.h"
#include "document/apply.h"
#include "document/containment.h"
#include "document/tidy.h"
#include "look/plain_text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
int between(int from, int to, qreal share)
{
    return int(std::lround(from + (to - from) * share));
}

doc::Rect between(const doc::Rect& from, const doc::Rect& to, qreal share)
{
    return {between(from.x, to.x, share), between(from.y, to.y, share),
            between(from.width, to.width, share), between(from.height, to.height, share)};
}
} // namespace

TidyPreview::TidyPreview(Desk& desk, QWidget* canvas, const ElementId& inside)
    : QFrame(canvas), desk_(desk), canvas_(canvas),
      edit_(doc::tidying(desk.stage().document(), inside))
{
    setObjectName(QStringLiteral("Tidy preview"));
    hide();
    const doc::Document& now = desk.stage().document();
    const Result<doc::Document> next = edit_ ? doc::apply(now, *edit_) : Result<doc::Document>(now);
    if (!next || !edit_) {
        edit_.reset();
        return;
    }
    target_ = *next;
    for (const auto& element : target_.elements()) {
        const doc::Element* was = now.find(element->id);
        if (was == nullptr || !element->place || was->place == element->place)
            continue;
        to_[element->id] = *element->place;
        from_[element->id] = was->place.value_or(*element->place);
    }
    const auto pinned = std::count_if(now.elements().begin(), now.elements().end(),
                                      [](const auto& element) { return element->pinned; });
    QString words = to_.size() == 1 ? tr("Tidy would move one element.")
                                    : tr("Tidy would move %1 elements.").arg(to_.size());
    if (pinned > 0)
        words += QLatin1Char(' ') + (pinned == 1 ? tr("One is pinned and stays.")
                                                 : tr("%1 are pinned and stay.").arg(pinned));
    makeBar(words);
    showAt(0);
    // Twice as long as anything else that moves: the eye follows many things.
    animation_.setDuration(2 * desk.stage().theme().motion.slow);
    animation_.setStartValue(0.0);
    animation_.setEndValue(1.0);
    animation_.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&animation_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& share) { showAt(share.toReal()); });
    if (animation_.duration() == 0)
        showAt(1);
    else
        animation_.start();
}

void TidyPreview::makeBar(const QString& words)
{
    const Theme& theme = desk_.stage().theme();
    setProperty("role", QStringLiteral("popOver"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(words);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.spacing.medium, theme.spacing.small, theme.spacing.small,
                            theme.spacing.small);
    row->addWidget(new PlainLabel(words, this));
    const auto add = [&](const char* name, const QString& text, void (TidyPreview::*done)()) {
        auto* button = new QToolButton(this);
        button->setObjectName(QLatin1String(name));
        button->setText(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the canvas
        connect(button, &QToolButton::clicked, this, done);
        row->addWidget(button);
    };
    add("Keep tidied", tr("Keep (Enter)"), &TidyPreview::keep);
    add("Drop tidied", tr("Drop (Esc)"), &TidyPreview::drop);
    canvas_->installEventFilter(this);
    show();
    raise();
    place();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    desk_.say(words);
}

void TidyPreview::place()
{
    adjustSize();
    move((canvas_->width() - width()) / 2, desk_.stage().theme().spacing.medium);
}

bool TidyPreview::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == canvas_ && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

bool TidyPreview::isStill() const
{
    return animation_.state() != QAbstractAnimation::Running;
}

void TidyPreview::showAt(qreal share)
{
    if (share >= 1) {
        shown_ = doc::shownOf(target_);
        paths_ = LinkRoutes().of(shown_);
    } else {
        doc::Document onItsWay = desk_.stage().document();
        for (const auto& [id, to] : to_) {
            doc::Element element = *onItsWay.find(id);
            element.place = between(from_.at(id), to, share);
            onItsWay.put(std::move(element));
        }
        shown_ = doc::shownOf(onItsWay);
    }
    canvas_->update();
    for (QObject* child : canvas_->children())
        if (child->objectName() == QLatin1String("qt_scrollarea_viewport"))
            static_cast<QWidget*>(child)->update();
}

void TidyPreview::paint(QPainter& painter) const
{
    const CanvasScene& stage = desk_.stage();
    const Known known = Known::of(shown_);
    const Paint like = stage.paintOn(painter);
    const Paint paint{painter, stage.theme(), shown_, stage.live(), like.zoom, known, like.sprites};
    painter.fillRect(painter.worldTransform().inverted().mapRect(QRectF(painter.viewport())),
                     stage.theme().canvas);
    std::vector<std::pair<std::size_t, const doc::Element*>> frames;
    for (const auto& element : shown_.elements())
        if (element->place && element->kind().holdsOthers)
            frames.emplace_back(shown_.ancestorsOf(element->id).size(), element.get());
    std::stable_sort(frames.begin(), frames.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [depth, frame] : frames)
        paintFrame(paint, *frame);
    for (const LinkPath& path : paths_)
        paintLink(paint, path);
    for (const auto& element : shown_.elements()) {
        if (!element->place)
            continue;
        if (!element->kind().holdsOthers)
            paintCard(paint, *element);
        paintRoleKeys(paint, *element);
        if (element->pinned)
            paintPin(paint, boxOf(*element));
    }
}

void TidyPreview::keep()
{
    const doc::Edit edit = *edit_;
    desk_.say({});
    emit ended(); // before the drawing changes
    desk_.perform(edit);
}

void TidyPreview::drop()
{
    desk_.say({});
    emit ended();
}

} // namespace stowage::ui
