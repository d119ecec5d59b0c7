// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_log.h"

#include "events/event_delegate.h"
#include "look/icons.h"
#include "look/numbers.h"
#include "look/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {

constexpr std::array<Topic, kTopicCount> kTopicOrder{
    Topic::placement, Topic::lifecycle, Topic::health, Topic::deployment,
    Topic::traffic,   Topic::fault,     Topic::yours};
constexpr int kRow = 22, kCompactRow = 20;
constexpr int kTopicsFrom = 900; // pixels of width
constexpr int kTimeWidth = 104;
constexpr int kNameWidth = 110, kWidestName = 220;
constexpr int kNameShare = 8; // of the width
constexpr int kBecauseWidth = 260;
constexpr int kLongestName = 24; // letters

} // namespace

EventLog::EventLog(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), model_(new EventModel(this))
{
    setObjectName(QStringLiteral("Events"));
    setAccessibleName(tr("Events"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    makeTable();
    column->addWidget(table_);
    empty_ =
        new PlainLabel(tr("Nothing has happened yet. Press Play or edit the drawing."), table_);
    empty_->setAlignment(Qt::AlignCenter);
    setTheme(theme);

    const auto refresh = [this] {
        count();
        empty_->setVisible(model_->rowCount() == 0);
        empty_->setText(model_->total() == 0
                            ? tr("Nothing has happened yet. Press Play or edit the drawing.")
                            : tr("No event passes the filter."));
        emit totalChanged(model_->total());
    };
    connect(model_, &EventModel::rowsInserted, this, refresh);
    connect(model_, &EventModel::modelReset, this, refresh);
    count();
}

QWidget* EventLog::makeBar()
{
    auto* bar = new QWidget(this);
    bar_ = bar;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme_.spacing.medium, theme_.spacing.hair, theme_.spacing.medium,
                            theme_.spacing.hair);
    row->setSpacing(theme_.spacing.hair);
    title_ = new PlainLabel(QString(), bar);
    title_->setObjectName(QStringLiteral("Events title"));
    row->addWidget(title_);
    row->addSpacing(theme_.spacing.small);
    for (const Topic topic : kTopicOrder) {
        auto* button = new QToolButton(bar);
        button->setObjectName(QStringLiteral("Events ") + wordFor(topic));
        button->setCheckable(true);
        button->setProperty("quiet", true);
        setPlainToolTip(button, tr("Show only %1").arg(wordFor(topic).toLower()));
        connect(button, &QToolButton::toggled, this, &EventLog::applyFilter);
        topics_.push_back(button);
        row->addWidget(button);
    }
    row->addStretch(1);
    chip_ = new QToolButton(bar);
    chip_->setObjectName(QStringLiteral("Events selection"));
    chip_->setAccessibleName(tr("Only the selection"));
    chip_->setVisible(false);
    chip_->setCheckable(true);
    chip_->setIcon(actionIcon(QStringLiteral("actions/filter")));
    chip_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(chip_, &QToolButton::toggled, this, &EventLog::applyFilter);
    row->addWidget(chip_);
    filter_ = new QLineEdit(bar);
    filter_->setObjectName(QStringLiteral("Events filter"));
    filter_->setAccessibleName(tr("Filter events"));
    filter_->setPlaceholderText(tr("filter: service:web level:warn"));
    filter_->setClearButtonEnabled(true);
    filter_->setMinimumWidth(180);
    filter_->setMaximumWidth(320);
    setPlainToolTip(filter_, tr("Words, service:web, level:warn, topic:health"));
    connect(filter_, &QLineEdit::textChanged, this, &EventLog::applyFilter);
    row->addWidget(filter_, 1);
    return bar;
}

void EventLog::makeTable()
{
    table_ = new QTableView(this);
    table_->setObjectName(QStringLiteral("Events lines"));
    table_->setAccessibleName(tr("Event lines"));
    table_->setModel(model_);
    table_->setItemDelegate(new EventDelegate(theme_, table_));
    table_->horizontalHeader()->hide();
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setMinimumSectionSize(kCompactRow);
    table_->verticalHeader()->setDefaultSectionSize(kRow);
    table_->setShowGrid(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->setColumnWidth(EventModel::time, kTimeWidth);
    table_->setColumnWidth(EventModel::name, kNameWidth);
    table_->horizontalHeader()->setSectionResizeMode(EventModel::text, QHeaderView::Stretch);
    table_->setColumnWidth(EventModel::because, kBecauseWidth);
    table_->setMouseTracking(true);
    table_->viewport()->installEventFilter(this);
    connect(table_, &QTableView::clicked, this, &EventLog::choose);
    connect(table_, &QTableView::activated, this, &EventLog::choose);
    connect(table_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        emit goToWanted(model_->noticeAt(index.row()).at);
    });
}

bool EventLog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const QModelIndex index = table_->indexAt(static_cast<QMouseEvent*>(event)->pos());
        hoverRow(index.row());
        table_->viewport()->setCursor(leadsOn(index) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    if (event->type() == QEvent::Leave)
        hoverRow(-1);
    if (event->type() == QEvent::Resize) {
        empty_->setGeometry(table_->viewport()->rect());
        table_->setColumnWidth(EventModel::because, std::min(kBecauseWidth, width() / 4));
        table_->setColumnWidth(EventModel::name,
                               std::clamp(width() / kNameShare, kNameWidth, kWidestName));
    }
    return QWidget::eventFilter(watched, event);
}

void EventLog::hoverRow(int row)
{
    if (row == hoveredRow_)
        return;
    hoveredRow_ = row;
    std::vector<Subject> lit;
    if (row >= 0 && row < model_->rowCount()) {
        const Notice& notice = model_->noticeAt(row);
        lit = notice.concerned;
        lit.push_back(notice.subject);
    }
    emit hovered(lit);
}

// What stands behind the arrow has a line of its own.
bool EventLog::leadsOn(const QModelIndex& index) const
{
    return index.isValid() && index.column() == EventModel::because &&
           model_->rowOfFact(model_->noticeAt(index.row()).cause) >= 0;
}

void EventLog::choose(const QModelIndex& index)
{
    const Notice notice = model_->noticeAt(index.row()); // what follows may change the lines
    if (leadsOn(index)) {
        showFact(notice.cause);
        return;
    }
    choosing_ = true;
    emit chosen(notice.subject, notice.fact);
    choosing_ = false;
}

void EventLog::follow(const std::vector<Subject>& subjects, const QString& words)
{
    if (choosing_)
        return;
    subjects_ = subjects;
    chip_->setVisible(!subjects.empty());
    chip_->setText(tr("Only %1").arg(plainCaption(words, kLongestName)));
    chip_->setAccessibleName(tr("Only %1").arg(words));
    applyFilter();
}

void EventLog::setFilterText(const QString& text)
{
    filter_->setText(text);
}

void EventLog::showAll()
{
    filter_->clear();
    chip_->setChecked(false);
    for (QToolButton* topic : topics_)
        topic->setChecked(false);
}

void EventLog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        showAll();
    else
        QWidget::keyPressEvent(event);
}

void EventLog::count()
{
    const QString total = countLabel(model_->total());
    const QString title = model_->rowCount() == model_->total()
                              ? tr("Events %1").arg(total)
                              : tr("Events %1 of %2").arg(countLabel(model_->rowCount()), total);
    if (title_->text() != title)
        static_cast<PlainLabel*>(title_)->setText(title);
    for (std::size_t i = 0; i < topics_.size(); ++i) {
        const Topic topic = kTopicOrder.at(i);
        const QString text = wordFor(topic) + QLatin1Char(' ') + countLabel(model_->totalOf(topic));
        if (topics_[i]->text() == text)
            continue;
        topics_[i]->setText(text);
        topics_[i]->setAccessibleName(text);
    }
}

void EventLog::applyFilter()
{
    EventFilter filter = parseFilter(filter_->text());
    for (std::size_t i = 0; i < topics_.size(); ++i)
        if (topics_[i]->isChecked())
            filter.topics.insert(kTopicOrder.at(i));
    if (chip_->isChecked())
        filter.subjects = subjects_;
    model_->setFilter(std::move(filter));
}

void EventLog::showFact(std::uint32_t fact)
{
    const int row = model_->rowOfFact(fact);
    if (row < 0)
        return;
    table_->selectRow(row);
    table_->scrollTo(model_->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void EventLog::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    for (QToolButton* topic : topics_) // the filter knows the topics too
        topic->setVisible(width() >= kTopicsFrom);
}

void EventLog::setCompact(bool compact)
{
    const int edge = compact ? 1 : theme_.spacing.hair;
    bar_->layout()->setContentsMargins(theme_.spacing.medium, edge, theme_.spacing.medium, edge);
    table_->verticalHeader()->setDefaultSectionSize(compact ? kCompactRow : kRow);
}

void EventLog::setTheme(const Theme& theme)
{
    theme_ = theme;
    static_cast<EventDelegate*>(table_->itemDelegate())->setTheme(theme);
    empty_->setFont(theme.font(TextRole::normal));
    title_->setFont(theme.font(TextRole::emphasis));
    for (QToolButton* topic : topics_)
        topic->setFont(theme.font(TextRole::secondary));
    filter_->setFont(theme.font(TextRole::monoSecondary));
    table_->viewport()->update();
}

} // namespace stowage::ui
