// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector.h"

#include "canvas/paint.h"
#include "inspector/settings_panel.h"
#include "inspector/why_panel.h"
#include "look/plain_text.h"

#include <QListWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kFact = Qt::UserRole;
constexpr std::size_t kMostNotices = 100'000; // older ones leave here; the facts keep them
constexpr int kMostLines = 2'000;
} // namespace

Inspector::Inspector(const Theme& theme, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.spacing.medium, 0, 0);
    column->setSpacing(2);
    auto* title = new ElidedLabel(QString(), this);
    title->setElide(Qt::ElideRight);
    title_ = title;
    title_->setFont(theme.font(TextRole::title));
    title_->setIndent(theme.spacing.large);
    below_ = new PlainLabel(QString(), this);
    below_->setFont(theme.font(TextRole::secondary));
    below_->setProperty("role", QStringLiteral("muted"));
    below_->setIndent(theme.spacing.large);
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("Inspector"));
    tabs_->setAccessibleName(tr("Inspector"));
    tabs_->setDocumentMode(true);
    settings_ = new SettingsPanel(theme, tabs_);
    now_ = new NowPanel(theme, tabs_);
    why_ = new WhyPanel(theme, tabs_);
    history_ = new QListWidget(tabs_);
    history_->setObjectName(QStringLiteral("History"));
    history_->setAccessibleName(tr("History"));
    history_->setFrameShape(QFrame::NoFrame);
    history_->setWordWrap(true);
    history_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tabs_->addTab(settings_, tr("Settings"));
    tabs_->addTab(now_, tr("Now"));
    tabs_->addTab(why_, tr("Why"));
    tabs_->addTab(history_, tr("History"));
    column->addWidget(title_);
    column->addWidget(below_);
    column->addWidget(tabs_, 1);
    connect(settings_, &SettingsPanel::edited, this, &Inspector::edited);
    connect(now_, &NowPanel::commanded, this, &Inspector::commanded);
    connect(why_, &WhyPanel::factChosen, this, &Inspector::factChosen);
    connect(why_, &WhyPanel::hovered, this, &Inspector::hovered);
    connect(history_, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { emit factChosen(item->data(kFact).toUInt()); });
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        if (isWhyShown())
            emit whyNeeded();
    });
}

bool Inspector::isWhyShown() const
{
    return tabs_->currentWidget() == why_;
}

void Inspector::openWhy()
{
    tabs_->setCurrentWidget(why_);
    emit whyNeeded();
}

void Inspector::showTitle(const doc::Document& document, const LiveState& live)
{
    QString name, below;
    if (selection_.size() == 1) {
        name = spokenName(document, live, selection_.front());
        below = name.section(QStringLiteral(", "), -1);
        name = name.section(QStringLiteral(", "), 0, -2);
        const auto* id = std::get_if<ElementId>(&selection_.front());
        const doc::Element* element = id == nullptr ? nullptr : document.find(*id);
        if (element != nullptr)
            below = fromUtf8(element->kind().label);
    } else if (selection_.empty()) {
        name = tr("Nothing selected");
    } else {
        name = tr("%1 selected").arg(selection_.size());
    }
    static_cast<ElidedLabel*>(title_)->setWhole(name);
    below_->setText(below);
}

void Inspector::select(const doc::Document& document, const LiveState& live,
                       const std::vector<Subject>& selection)
{
    selection_ = selection;
    std::vector<ElementId> elements;
    for (const Subject& subject : selection)
        if (const auto* id = std::get_if<ElementId>(&subject))
            elements.push_back(*id);
    settings_->select(document, elements);
    showTitle(document, live);
    now_->show(document, live, selection_, editable_);
    const bool isLive =
        selection.size() == 1 && (std::holds_alternative<EntityId>(selection.front()) ||
                                  live.readoutOf(selection.front()) != nullptr);
    // A task has no settings; an instance is looked at for what it holds.
    const auto* id = selection.size() == 1 ? std::get_if<ElementId>(&selection.front()) : nullptr;
    const doc::Element* element = id == nullptr ? nullptr : document.find(*id);
    const bool isHost = element != nullptr && element->is("instance");
    if (isLive && (element == nullptr || isHost) && tabs_->currentWidget() == settings_)
        tabs_->setCurrentWidget(now_);
    refill();
    if (isWhyShown())
        emit whyNeeded();
}

void Inspector::apply(const doc::Document& document, const doc::Change& change)
{
    settings_->apply(document, change);
}

void Inspector::show(const doc::Document& document, const LiveState& live, const Frame& frame)
{
    showTitle(document, live);
    now_->show(document, live, selection_, editable_);
    for (const Notice& notice : frame.notices) {
        if (!notices_.empty() && notice.fact <= notices_.back().fact)
            continue; // told before the past was looked at
        notices_.push_back(notice);
        if (notices_.size() > kMostNotices)
            notices_.pop_front();
        if (concerns(notice))
            add(notice);
    }
}

void Inspector::forgetAfter(Time at)
{
    while (!notices_.empty() && notices_.back().at > at)
        notices_.pop_back();
    refill();
}

bool Inspector::concerns(const Notice& notice) const
{
    return std::any_of(selection_.begin(), selection_.end(), [&](const Subject& subject) {
        return notice.subject == subject ||
               std::find(notice.concerned.begin(), notice.concerned.end(), subject) !=
                   notice.concerned.end();
    });
}

void Inspector::add(const Notice& notice)
{
    auto* item = new QListWidgetItem(QString::fromStdString(clockText(notice.at)) +
                                     QStringLiteral("  ") + fromUtf8(notice.text));
    item->setData(kFact, notice.fact);
    history_->insertItem(0, item);
    if (history_->count() > kMostLines)
        delete history_->takeItem(history_->count() - 1);
}

void Inspector::refill()
{
    history_->clear();
    for (const Notice& notice : notices_)
        if (concerns(notice))
            add(notice);
}

void Inspector::showWhy(const std::optional<WhyCard>& card)
{
    why_->show(card);
}

void Inspector::setEditable(bool editable)
{
    editable_ = editable;
    settings_->setEditable(editable);
}

void Inspector::setTheme(const Theme& theme)
{
    title_->setFont(theme.font(TextRole::title));
    below_->setFont(theme.font(TextRole::secondary));
    settings_->setTheme(theme);
    now_->setTheme(theme);
    why_->setTheme(theme);
}

} // namespace stowage::ui
