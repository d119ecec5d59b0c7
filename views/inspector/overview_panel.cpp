// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/overview_panel.h"

#include "canvas/paint.h"
#include "field/field.h"
#include "inspector/gauge_bar.h"
#include "language/phrase_book.h"
#include "look/plain_text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr std::size_t kMostRows = 12;
constexpr std::size_t kMostProblems = 8;
constexpr int kLongestName = 40; // letters
constexpr const char* kQuotas[] = {"fargateVcpus", "fargateSpotVcpus"};
constexpr const char* kTrunking = "awsvpcTrunking"; // of documentRows()

// What tells how a drawing fares; the rest follows from these.
bool isTelling(const doc::Element& element)
{
    return element.is("service") || element.is("targetGroup") || element.is("instance") ||
           element.is("users") || element.is("autoScalingGroup") || element.is("alarm") ||
           element.is("scalingPolicy") || element.is("capacityProvider") ||
           element.is("eventRule") || element.is("schedule") || element.is("bucket") ||
           element.is("dynamoTable") || element.is("fileSystem") || element.is("imageRepository") ||
           element.is("queue") || element.is("topic") || element.is("subscriber") ||
           element.is("logGroup");
}

// What needs looking at comes first.
bool isTroubled(Mood mood)
{
    return mood == Mood::unhealthy || mood == Mood::lost || mood == Mood::starting ||
           mood == Mood::stopping;
}

Severity severityOf(doc::Severity severity)
{
    switch (severity) {
    case doc::Severity::remark:
        return Severity::info;
    case doc::Severity::warning:
        return Severity::warning;
    case doc::Severity::error:
        break;
    }
    return Severity::bad;
}

PlainLabel* mutedLabel(const QString& text, const Theme& theme)
{
    auto* label = new PlainLabel(text);
    label->setFont(theme.font(TextRole::secondary));
    label->setProperty("role", QStringLiteral("muted"));
    label->setWordWrap(true);
    return label;
}
} // namespace

OverviewPanel::OverviewPanel(const Theme& theme, QWidget* parent)
    : QScrollArea(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Overview"));
    setAccessibleName(tr("Overview"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    content->setMinimumWidth(1);
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    column_->addStretch(1);
    setWidget(content);
    makeAccount();
    rebuild();
}

// Account settings have effect on all clusters of the drawing.
void OverviewPanel::makeAccount()
{
    delete account_;
    account_ = new QWidget(widget());
    auto* column = new QVBoxLayout(account_);
    column->setContentsMargins(theme_.spacing.large, theme_.spacing.small, theme_.spacing.large,
                               theme_.spacing.medium);
    column->setSpacing(theme_.spacing.hair);
    const doc::Field* field = doc::findField(doc::documentRows(), kTrunking);
    addHead(column, said(field->section));
    trunking_ = new QCheckBox(said(field->label), account_);
    trunking_->setObjectName(fromUtf8(kTrunking));
    trunking_->setAccessibleName(said(field->label));
    trunking_->setAccessibleDescription(said(field->help));
    connect(trunking_, &QCheckBox::clicked, this, [this](bool on) {
        emit edited(doc::SetDocument{kTrunking, on});
        showAccount(); // it may have been refused
    });
    column->addWidget(trunking_);
    column->addWidget(mutedLabel(said(field->help), theme_));
    quotas_.clear();
    auto* grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    for (const char* key : kQuotas)
        addQuota(*doc::findField(doc::documentRows(), key), grid);
    column->addLayout(grid);
    column_->insertWidget(changing_ == nullptr ? 0 : 1, account_);
    showAccount();
}

void OverviewPanel::addQuota(const doc::Field& field, QGridLayout* grid)
{
    EditorNeeds needs;
    needs.theme = theme_;
    needs.commit = [this, &field](const doc::Value& value) {
        emit edited(doc::SetDocument{std::string(field.key), value});
        showAccount(); // it may have been refused
    };
    FieldEditor editor = makeEditor(field, needs, account_);
    editor.widget->setObjectName(fromUtf8(field.key));
    editor.widget->setAccessibleName(said(field.label));
    editor.widget->setAccessibleDescription(said(field.help));
    const int row = grid->rowCount();
    grid->addWidget(new PlainLabel(said(field.label)), row, 0);
    grid->addWidget(editor.widget, row, 1);
    quotas_.emplace_back(&field, std::move(editor));
}

void OverviewPanel::showAccount()
{
    account_->setVisible(!document_.elements().empty());
    trunking_->setChecked(document_.awsvpcTrunking);
    trunking_->setEnabled(editable_);
    for (const auto& [field, editor] : quotas_) {
        editor.show(doc::valueOf(document_, *field));
        editor.widget->setEnabled(editable_);
    }
}

void OverviewPanel::setEditable(bool editable)
{
    editable_ = editable;
    showAccount();
}

void OverviewPanel::setDocument(const doc::Document& document)
{
    if (document == document_)
        return;
    document_ = document;
    problems_ = doc::problemsOf(document);
    rows_.clear();
    left_ = 0;
    rebuild();
}

void OverviewPanel::show(const LiveState& live)
{
    std::vector<Row> rows = rowsOf(live);
    const std::size_t left = rows.size() > kMostRows ? rows.size() - kMostRows : 0;
    rows.resize(std::min(rows.size(), kMostRows));
    if (rows == rows_ && left == left_)
        return;
    rows_ = std::move(rows);
    left_ = left;
    rebuild();
}

void OverviewPanel::setTheme(const Theme& theme)
{
    theme_ = theme;
    rebuild();
    makeAccount();
}

std::vector<OverviewPanel::Row> OverviewPanel::rowsOf(const LiveState& live) const
{
    std::vector<Row> rows;
    for (const auto& element : document_.elements()) {
        const Readout* readout = isTelling(*element) ? live.readoutOf(element->id) : nullptr;
        if (readout == nullptr)
            continue;
        const std::string& words = readout->headline.empty() ? readout->word : readout->headline;
        rows.push_back({element->id, fromUtf8(element->name), fromUtf8(words), readout->mood});
    }
    std::stable_partition(rows.begin(), rows.end(),
                          [](const Row& row) { return isTroubled(row.mood); });
    return rows;
}

void OverviewPanel::rebuild()
{
    delete changing_;
    changing_ = new QWidget(widget());
    changing_->setMinimumWidth(1);
    auto* column = new QVBoxLayout(changing_);
    column->setContentsMargins(theme_.spacing.large, theme_.spacing.small, theme_.spacing.large,
                               theme_.spacing.medium);
    column->setSpacing(theme_.spacing.hair);
    if (document_.elements().empty())
        column->addWidget(
            mutedLabel(tr("Settings, state and reasons of what you select appear here."), theme_));
    else
        addProblems(column);
    if (!rows_.empty())
        addRuns(column);
    column_->insertWidget(0, changing_);
    if (account_ != nullptr)
        showAccount();
}

void OverviewPanel::addHead(QVBoxLayout* column, const QString& text)
{
    auto* head = new PlainLabel(text.toUpper());
    head->setFont(theme_.font(TextRole::groupHead));
    head->setProperty("role", QStringLiteral("groupHead"));
    head->setContentsMargins(0, theme_.spacing.small, 0, 0);
    column->addWidget(head);
}

QWidget* OverviewPanel::nameButton(const QString& name, const ElementId& element)
{
    auto* button = new QPushButton(plainCaption(name, kLongestName));
    button->setObjectName(QStringLiteral("Overview ") + name);
    button->setAccessibleName(tr("Show %1").arg(name));
    button->setProperty("quiet", true);
    button->setCursor(Qt::PointingHandCursor);
    connect(button, &QPushButton::clicked, this, [this, element] { emit subjectChosen(element); });
    return button;
}

void OverviewPanel::addRuns(QVBoxLayout* column)
{
    addHead(column, tr("Now"));
    for (const Row& row : rows_) {
        auto* line = new QHBoxLayout;
        line->setSpacing(theme_.spacing.hair);
        auto* mark = new StateMark(theme_);
        mark->show(row.mood);
        line->addWidget(mark);
        line->addWidget(nameButton(row.name, row.element));
        auto* words = new ElidedLabel(row.words);
        words->setFont(theme_.font(TextRole::secondary));
        words->setProperty("role", QStringLiteral("muted"));
        words->setElide(Qt::ElideRight);
        words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        line->addWidget(words, 1);
        column->addLayout(line);
    }
    if (left_ > 0)
        column->addWidget(mutedLabel(tr("and %1 more").arg(left_), theme_));
}

void OverviewPanel::addProblems(QVBoxLayout* column)
{
    addHead(column, tr("Problems %1").arg(problems_.size()));
    if (problems_.empty())
        column->addWidget(mutedLabel(tr("The drawing has none."), theme_));
    for (std::size_t n = 0; n < std::min(problems_.size(), kMostProblems); ++n) {
        const doc::Problem& problem = problems_[n];
        auto* line = new QHBoxLayout;
        line->setSpacing(theme_.spacing.hair);
        auto* mark = new StateMark(theme_);
        mark->show(severityOf(problem.severity));
        line->addWidget(mark);
        if (const doc::Element* element = document_.find(problem.element))
            line->addWidget(nameButton(fromUtf8(element->name), element->id));
        line->addStretch(1);
        column->addLayout(line);
        column->addWidget(
            mutedLabel(said(problem.words) + QLatin1Char(' ') + said(problem.advice), theme_));
    }
    if (problems_.size() > kMostProblems)
        column->addWidget(
            mutedLabel(tr("and %1 more").arg(problems_.size() - kMostProblems), theme_));
}

} // namespace stowage::ui
