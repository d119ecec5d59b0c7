// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_view.h"

#include "language/phrase_book.h"
#include "look/icons.h"
#include "look/plain_text.h"
#include "palette/part_tip.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {

constexpr int kColumns = 3;
constexpr int kTipAfter = 500; // milliseconds

QFrame* makeRule(QWidget* parent)
{
    auto* rule = new QFrame(parent);
    rule->setFrameShape(QFrame::HLine);
    return rule;
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

PaletteView::PaletteView(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Parts"));
    setAccessibleName(tr("Parts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.spacing.medium, theme.spacing.medium, 0, 0);
    column->setSpacing(theme.spacing.small);
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("Parts search"));
    search_->setAccessibleName(tr("Search parts"));
    search_->setPlaceholderText(tr("Search parts"));
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, theme.spacing.medium, 0);
    top->addWidget(search_);
    column->addLayout(top);
    makeRecent();
    column->addWidget(recentRow_);
    area_ = new QScrollArea(this);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(area_, 1);
    tip_ = new PartTip(theme, this);
    tipDue_.setSingleShot(true);
    tipDue_.setInterval(kTipAfter);
    connect(&tipDue_, &QTimer::timeout, this, [this] {
        if (pointed_ != nullptr)
            tip_->tell(pointed_->kind(), picture_ ? picture_(pointed_->kind()) : QPixmap(),
                       QRect(pointed_->mapToGlobal(QPoint()), pointed_->size()));
    });
    connect(search_, &QLineEdit::textChanged, this, &PaletteView::rebuild);
    connect(search_, &QLineEdit::returnPressed, this, [this] {
        const std::vector<PartGroup> groups = partsFor(search_->text());
        if (!groups.empty())
            emit placeWanted(text(groups.front().kinds.front()->key));
    });
    rebuild();
}

void PaletteView::setTheme(const Theme& theme)
{
    theme_ = theme;
    tip_->setTheme(theme);
    for (PartButton* part : recentParts_)
        part->setTheme(theme);
    rebuild();
}

void PaletteView::setSlim(bool slim)
{
    if (slim == slim_)
        return;
    slim_ = slim;
    search_->clear();
    search_->setVisible(!slim);
    const int edge = slim ? theme_.spacing.hair : theme_.spacing.medium;
    layout()->setContentsMargins(edge, edge, 0, 0);
    rebuild();
}

void PaletteView::focusSearch()
{
    search_->setFocus();
    search_->selectAll();
}

void PaletteView::setRecent(const QStringList& keys)
{
    recent_.setKeys(keys);
    showRecent();
}

void PaletteView::noteRecent(const QString& kind)
{
    recent_.add(kind);
    showRecent();
}

QWidget* PaletteView::makeHead(const QString& words, QWidget* parent) const
{
    auto* head = new PlainLabel(words.toUpper(), parent);
    head->setFont(theme_.font(TextRole::groupHead));
    head->setProperty("role", QStringLiteral("groupHead"));
    return head;
}

void PaletteView::makeRecent()
{
    recentRow_ = new QWidget(this);
    recentRow_->setObjectName(QStringLiteral("Recent parts"));
    auto* grid = new QGridLayout(recentRow_);
    grid->setContentsMargins(0, 0, theme_.spacing.small, 0);
    grid->setSpacing(2);
    grid->addWidget(makeHead(tr("Recent"), recentRow_), 0, 0, 1, kColumns);
    for (int column = 0; column < kColumns; ++column) {
        auto* part = new PartButton(doc::allKinds().front(), theme_, true, recentRow_);
        part->setObjectName(QStringLiteral("Recent part %1").arg(column + 1));
        connectPart(part);
        grid->addWidget(part, 1, column);
        grid->setColumnStretch(column, 1);
        recentParts_.push_back(part);
    }
    showRecent();
}

void PaletteView::showRecent()
{
    const std::vector<const doc::KindInfo*>& kinds = recent_.kinds();
    for (std::size_t n = 0; n < recentParts_.size(); ++n) {
        if (n < kinds.size())
            recentParts_[n]->setKind(*kinds[n], tr("%1, recent").arg(said(kinds[n]->label)));
        recentParts_[n]->setVisible(n < kinds.size());
    }
    recentRow_->setVisible(!kinds.empty() && !slim_ && search_->text().isEmpty());
}

void PaletteView::connectPart(PartButton* part)
{
    const auto key = [part] { return text(part->kind().key); };
    connect(part, &PartButton::chosen, this, [this, key] { emit placeWanted(key()); });
    connect(part, &PartButton::armed, this, [this, key] { emit armWanted(key()); });
    connect(part, &PartButton::locked, this, [this, key] { emit lockWanted(key()); });
    connect(part, &PartButton::explanationWanted, this, [this, key] { emit explainWanted(key()); });
    connect(part, &PartButton::pointedAt, this, [this, part](bool isAt) { point(part, isAt); });
}

void PaletteView::point(PartButton* part, bool isAt)
{
    if (!isAt && pointed_ != part)
        return;
    pointed_ = isAt ? part : nullptr;
    tip_->hide();
    if (isAt)
        tipDue_.start();
    else
        tipDue_.stop();
}

void PaletteView::rebuild()
{
    point(pointed_, false);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme_.spacing.small, theme_.spacing.small);
    column->setSpacing(theme_.spacing.small);
    const int columns = slim_ ? 1 : kColumns;
    const std::vector<PartGroup> groups = partsFor(search_->text());
    for (const PartGroup& group : groups) {
        if (!slim_)
            column->addWidget(makeHead(said(doc::wordsOf(group.group)), content));
        else if (&group != &groups.front())
            column->addWidget(makeRule(content));
        auto* grid = new QGridLayout;
        grid->setSpacing(2);
        for (std::size_t i = 0; i < group.kinds.size(); ++i) {
            auto* part = new PartButton(*group.kinds[i], theme_, !slim_, content);
            connectPart(part);
            grid->addWidget(part, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
        }
        for (int i = 0; i < columns; ++i)
            grid->setColumnStretch(i, 1);
        column->addLayout(grid);
    }
    if (groups.empty()) {
        auto* none =
            new PlainLabel(tr("No part is called that. Try service, users or balancer."), content);
        none->setWordWrap(true);
        column->addWidget(none);
    }
    column->addStretch(1);
    area_->setWidget(content);
    showRecent();
}

// From what is typed to the parts that are left.
bool PaletteView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == search_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        const auto parts = area_->widget()->findChildren<PartButton*>();
        if (!parts.isEmpty())
            parts.front()->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stowage::ui
