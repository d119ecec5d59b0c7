// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_view.h"

#include "language/phrase_book.h"
#include "look/icons.h"
#include "look/plain_text.h"
#include "palette/part_button.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace stowage::ui {

namespace {

constexpr int kColumns = 3;

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
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, theme.spacing.medium, 0);
    top->addWidget(search_);
    column->addLayout(top);
    area_ = new QScrollArea(this);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(area_, 1);
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

QWidget* PaletteView::makeHead(const PartGroup& group, QWidget* parent) const
{
    auto* head = new PlainLabel(said(doc::wordsOf(group.group)).toUpper(), parent);
    head->setFont(theme_.font(TextRole::groupHead));
    head->setProperty("role", QStringLiteral("groupHead"));
    return head;
}

void PaletteView::rebuild()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme_.spacing.small, theme_.spacing.small);
    column->setSpacing(theme_.spacing.small);
    const int columns = slim_ ? 1 : kColumns;
    const std::vector<PartGroup> groups = partsFor(search_->text());
    for (const PartGroup& group : groups) {
        if (!slim_)
            column->addWidget(makeHead(group, content));
        else if (&group != &groups.front())
            column->addWidget(makeRule(content));
        auto* grid = new QGridLayout;
        grid->setSpacing(2);
        for (std::size_t i = 0; i < group.kinds.size(); ++i) {
            auto* part = new PartButton(*group.kinds[i], theme_, !slim_, content);
            const QString key = text(group.kinds[i]->key);
            connect(part, &PartButton::chosen, this, [this, key] { emit placeWanted(key); });
            connect(part, &PartButton::armed, this, [this, key] { emit armWanted(key); });
            connect(part, &PartButton::locked, this, [this, key] { emit lockWanted(key); });
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
}

} // namespace stowage::ui
