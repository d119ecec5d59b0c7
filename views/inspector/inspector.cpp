// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector.h"

#include "canvas/paint.h"
#include "inspector/history_panel.h"
#include "inspector/overview_panel.h"
#include "inspector/settings_panel.h"
#include "inspector/why_panel.h"
#include "language/phrase_book.h"
#include "look/icons.h"
#include "look/plain_text.h"
#include "palette/part_button.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace stowage::ui {

namespace {
constexpr int kTile = 30;
} // namespace

Inspector::Inspector(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.spacing.medium, 0, 0);
    column->setSpacing(theme.spacing.hair);
    tile_ = new PlainLabel(QString(), this);
    title_ = new ElidedLabel(QString(), this);
    title_->setElide(Qt::ElideRight);
    below_ = new ElidedLabel(QString(), this);
    below_->setProperty("role", QStringLiteral("muted"));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(title_);
    names->addWidget(below_);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.spacing.large, 0, theme.spacing.large, 0);
    head->setSpacing(theme.spacing.small + 2);
    head->addWidget(tile_);
    head->addLayout(names, 1);
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("Inspector"));
    tabs_->setAccessibleName(tr("Inspector"));
    tabs_->setDocumentMode(true);
    settings_ = new SettingsPanel(theme, tabs_);
    now_ = new NowPanel(theme, tabs_);
    why_ = new WhyPanel(theme, tabs_);
    history_ = new HistoryPanel(theme, tabs_);
    tabs_->addTab(settings_, tr("Settings"));
    tabs_->addTab(now_, tr("Now"));
    tabs_->addTab(why_, tr("Why"));
    tabs_->addTab(history_, tr("History"));
    tabs_->tabBar()->setObjectName(QStringLiteral("Inspector tabs"));
    tabs_->tabBar()->setAccessibleName(tr("Inspector tabs"));
    column->addLayout(head);
    column->addWidget(tabs_, 1);
    overview_ = new OverviewPanel(theme, this);
    column->addWidget(overview_, 1);
    connect(overview_, &OverviewPanel::subjectChosen, this, &Inspector::subjectChosen);
    connect(overview_, &OverviewPanel::edited, this, &Inspector::edited);
    connect(settings_, &SettingsPanel::edited, this, &Inspector::edited);
    connect(settings_, &SettingsPanel::announced, this, &Inspector::announced);
    connect(now_, &NowPanel::chosen, this, &Inspector::offerChosen);
    connect(now_, &NowPanel::factChosen, this, &Inspector::factChosen);
    connect(why_, &WhyPanel::factChosen, this, &Inspector::factChosen);
    connect(why_, &WhyPanel::hovered, this, &Inspector::hovered);
    connect(why_, &WhyPanel::subjectChosen, this, &Inspector::subjectChosen);
    connect(history_, &HistoryPanel::factChosen, this, &Inspector::factChosen);
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        if (isWhyShown())
            emit whyNeeded();
    });
    setTheme(theme);
    showTitle({}, {});
    showTile({}, {});
    showOverview(true);
}

void Inspector::showOverview(bool shown)
{
    overview_->setVisible(shown);
    tabs_->setVisible(!shown);
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

void Inspector::openSettings()
{
    tabs_->setCurrentWidget(settings_);
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
            below = said(element->kind().label);
        else if (const auto* entity = std::get_if<EntityId>(&selection_.front()))
            below = wordsForLive(document, live, *entity, below);
        if (const Readout* readout = live.readoutOf(selection_.front());
            readout != nullptr && !readout->headline.empty() && readout->headline != readout->word)
            below += QStringLiteral(" · ") + fromUtf8(readout->headline);
        if (name.isEmpty())
            name = tr("No longer there");
    } else if (selection_.empty()) {
        name = document.name.empty() ? tr("The drawing") : fromUtf8(document.name);
        below = tr("%1 elements · %2 connections")
                    .arg(document.elements().size())
                    .arg(document.links().size());
    } else {
        name = tr("%1 selected").arg(selection_.size());
        below = wordsForMany(document);
    }
    if (title_->whole() != name)
        title_->setWhole(name);
    if (below_->whole() != below)
        below_->setWhole(below);
}

// "Task of web on i-3", "Container instance of asg"; `other` where it is neither.
QString Inspector::wordsForLive(const doc::Document& document, const LiveState& live,
                                const EntityId& id, const QString& other)
{
    const TaskReadout* task = live.task(id);
    const Readout* member = task == nullptr ? live.readoutOf(id) : nullptr;
    if (member != nullptr && !member->group.isEmpty())
        if (const doc::Element* group = document.find(member->group))
            return tr("Container instance of %1").arg(fromUtf8(group->name));
    if (task == nullptr)
        return other;
    const auto nameOfElement = [&document](const ElementId& element) {
        const doc::Element* found = document.find(element);
        return found == nullptr ? QString() : fromUtf8(found->name);
    };
    const QString service = nameOfElement(task->service);
    const auto* host = std::get_if<ElementId>(&task->host);
    const Readout* launched = host == nullptr ? live.readoutOf(task->host) : nullptr;
    const QString instance = host != nullptr       ? nameOfElement(*host)
                             : launched != nullptr ? fromUtf8(launched->name)
                                                   : QString();
    QString words = service.isEmpty() ? tr("Standalone task") : tr("Task of %1").arg(service);
    if (!instance.isEmpty())
        words = tr("%1 on %2").arg(words, instance);
    return words;
}

// "services", or that they are of several kinds.
QString Inspector::wordsForMany(const doc::Document& document) const
{
    const doc::KindInfo* kind = nullptr;
    for (const Subject& subject : selection_) {
        const auto* id = std::get_if<ElementId>(&subject);
        const doc::Element* element = id == nullptr ? nullptr : document.find(*id);
        if (element == nullptr || (kind != nullptr && kind != &element->kind()))
            return tr("of several kinds");
        kind = &element->kind();
    }
    return kind == nullptr ? QString() : said(kind->plural);
}

// Of the element, or of the service whose task it is.
void Inspector::showTile(const doc::Document& document, const LiveState& live)
{
    const auto* id = selection_.size() == 1 ? std::get_if<ElementId>(&selection_.front()) : nullptr;
    if (selection_.size() == 1 && id == nullptr)
        if (const TaskReadout* task = live.task(std::get<EntityId>(selection_.front())))
            id = task->service.isEmpty() ? &task->definition : &task->service;
    const doc::Element* element = id == nullptr ? nullptr : document.find(*id);
    const doc::KindInfo* kind = element == nullptr ? nullptr : &element->kind();
    if (selection_.size() == 1 && kind == nullptr && live.readoutOf(selection_.front()) != nullptr)
        kind = doc::findKind("instance"); // one that lives without being drawn
    tile_->setVisible(kind != nullptr);
    if (kind != nullptr)
        tile_->setPixmap(tile(fromUtf8(doc::snakeCase(kind->key)), kTile,
                              toneOf(*kind, theme_).tile, theme_, devicePixelRatioF()));
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
    showTile(document, live);
    showTitle(document, live);
    overview_->setDocument(document);
    overview_->show(live);
    showOverview(selection_.empty());
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
    history_->select(selection_);
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
    if (selection_.empty()) {
        overview_->setDocument(document);
        overview_->show(live);
    }
    now_->show(document, live, selection_, editable_);
    history_->add(frame.notices);
}

void Inspector::forgetAfter(Time at)
{
    history_->forgetAfter(at);
}

void Inspector::showProbes(const std::vector<ProbeHistory>& histories)
{
    now_->showProbes(histories);
}

void Inspector::showLog(const LogTail& tail)
{
    now_->showLog(tail);
}

void Inspector::showWhy(const std::optional<WhyCard>& card)
{
    if (card)
        showOverview(false);
    why_->show(card);
}

void Inspector::setEditable(bool editable)
{
    editable_ = editable;
    settings_->setEditable(editable);
    overview_->setEditable(editable);
}

void Inspector::setTheme(const Theme& theme)
{
    theme_ = theme;
    title_->setFont(theme.font(TextRole::title));
    below_->setFont(theme.font(TextRole::secondary));
    overview_->setTheme(theme);
    settings_->setTheme(theme);
    now_->setTheme(theme);
    why_->setTheme(theme);
    history_->setTheme(theme);
}

} // namespace stowage::ui
