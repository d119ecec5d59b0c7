// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/field_editor.h"

#include "field/check.h"
#include "inspector/calm_box.h"
#include "inspector/choice_box.h"
#include "inspector/table_editor.h"
#include "look/numbers.h"
#include "look/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <climits>

namespace stowage::ui {

namespace {

constexpr int kLeastWidth = 48; // pixels

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString mixedText(int differing)
{
    return QCoreApplication::translate("Inspector", "mixed (%1)").arg(differing);
}

// As many decimals as the number needs.
class RealBox : public CalmBox<QDoubleSpinBox> {
public:
    using CalmBox::CalmBox;
    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'g', QLocale::FloatingPointShortest);
    }
};

// 1,024 units are one vCPU, and people think in both.
QString suffixFor(const doc::Field& field, std::int64_t value)
{
    const QString unit = text(doc::suffixOf(field.unit));
    return field.unit == doc::Unit::cpuUnits ? unit + QStringLiteral(" (%1)").arg(vcpuLabel(value))
                                             : unit;
}

// What both kinds of number box share; `Number` is what the box counts in.
template <class Box, class Number, class Stored>
FieldEditor numberEditor(Box* box, const doc::Field& field, const EditorNeeds& needs, Number most)
{
    const auto least = static_cast<Number>(field.zeroMeans.empty() ? field.min : 0);
    const QString zero = text(field.zeroMeans);
    const auto suffix = [box, &field](Number value) {
        const QString words = suffixFor(field, static_cast<std::int64_t>(value));
        if (box->suffix() != words)
            box->setSuffix(words);
    };
    box->setKeyboardTracking(false);
    box->setRange(least, most);
    box->setSpecialValueText(zero);
    box->setButtonSymbols(QAbstractSpinBox::PlusMinus);
    suffix(least);
    QObject::connect(box, &Box::valueChanged, box, [commit = needs.commit, suffix](Number value) {
        suffix(value);
        commit(doc::Value(static_cast<Stored>(value)));
    });
    FieldEditor editor{box, {}, {}};
    editor.show = [box, zero, least, suffix](const doc::Value& value) {
        const QSignalBlocker quiet(box);
        const auto number = static_cast<Number>(std::get<Stored>(value));
        if (box->value() == number && box->minimum() == least)
            return; // setting anything would throw away what is being typed
        box->setMinimum(least);
        box->setSpecialValueText(zero);
        suffix(number);
        box->setValue(number);
    };
    // One below the least, so that any real value that is typed is a change.
    editor.showMixed = [box, least](int differing) {
        const QSignalBlocker quiet(box);
        box->setMinimum(least - 1);
        box->setSpecialValueText(mixedText(differing));
        box->setValue(least - 1);
    };
    return editor;
}

// Of a few numbers; another one that the element has is shown until one of them is chosen.
FieldEditor offeredEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new ChoiceBox(parent);
    const auto words = [&field](std::int64_t number) {
        return number == 0 && !field.zeroMeans.empty()
                   ? text(field.zeroMeans)
                   : QString::number(number) + suffixFor(field, number);
    };
    for (const std::int64_t number : needs.offered)
        box->addItem(words(number), QVariant::fromValue<qlonglong>(number));
    QObject::connect(box, &QComboBox::activated, box, [box, commit = needs.commit] {
        commit(doc::Value(static_cast<std::int64_t>(box->currentData().toLongLong())));
    });
    FieldEditor editor{box, {}, {}};
    editor.show = [box, words, zero = text(field.zeroMeans)](const doc::Value& value) {
        const std::int64_t number = std::get<std::int64_t>(value);
        box->setPlaceholderText(number == 0 && !zero.isEmpty() ? zero : words(number));
        box->setCurrentIndex(box->findData(QVariant::fromValue<qlonglong>(number)));
    };
    editor.showMixed = [box](int differing) {
        box->setPlaceholderText(mixedText(differing));
        box->setCurrentIndex(-1);
    };
    return editor;
}

FieldEditor integerEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    const int most = field.max >= INT_MAX ? INT_MAX : static_cast<int>(field.max);
    return numberEditor<QSpinBox, int, std::int64_t>(new CalmBox<QSpinBox>(parent), field, needs,
                                                     most);
}

FieldEditor realEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new RealBox(parent);
    box->setDecimals(3);
    return numberEditor<QDoubleSpinBox, double, double>(box, field, needs, field.max);
}

FieldEditor switchEditor(const doc::Field& /*field*/, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new QCheckBox(parent);
    QObject::connect(box, &QCheckBox::clicked, box, [box, commit = needs.commit] {
        box->setTristate(false);
        commit(doc::Value(box->isChecked()));
    });
    FieldEditor editor{box, {}, {}};
    editor.show = [box](const doc::Value& value) {
        box->setTristate(false);
        box->setChecked(std::get<bool>(value));
    };
    editor.showMixed = [box](int /*differing*/) {
        box->setTristate(true);
        box->setCheckState(Qt::PartiallyChecked);
    };
    return editor;
}

FieldEditor choiceEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new ChoiceBox(parent);
    for (const std::string_view choice : field.choices)
        box->addItem(text(choice));
    QObject::connect(box, &QComboBox::activated, box, [commit = needs.commit](int index) {
        commit(doc::Value(doc::Choice{index}));
    });
    FieldEditor editor{box, {}, {}};
    editor.show = [box](const doc::Value& value) {
        box->setCurrentIndex(std::get<doc::Choice>(value).index);
    };
    editor.showMixed = [box](int differing) {
        box->setPlaceholderText(mixedText(differing));
        box->setCurrentIndex(-1);
    };
    return editor;
}

// A text with a list of what it may be; `open` rows also take what is typed.
FieldEditor listedTextEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new ChoiceBox(parent);
    box->setEditable(field.open);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const std::string_view choice : field.choices)
        box->addItem(text(choice));
    const auto commit = [box, tell = needs.commit] {
        tell(doc::Value(box->currentText().toStdString()));
    };
    QObject::connect(box, &QComboBox::activated, box, commit);
    if (QLineEdit* line = box->lineEdit())
        QObject::connect(line, &QLineEdit::editingFinished, box, [line, commit] {
            if (line->isModified())
                commit();
            line->setModified(false);
        });
    FieldEditor editor{box, {}, {}};
    editor.show = [box](const doc::Value& value) {
        if (box->isEditable() && box->lineEdit()->isModified() && box->lineEdit()->hasFocus())
            return;
        const QSignalBlocker quiet(box);
        const QString shown = QString::fromStdString(std::get<std::string>(value));
        box->setCurrentIndex(box->findText(shown));
        box->setCurrentText(shown);
        if (QLineEdit* line = box->lineEdit()) {
            if (!line->hasFocus())
                line->setCursorPosition(0); // where there is no room, the end is what is cut
            line->setToolTip(shown.isEmpty() ? QString() : plainTip(shown));
        }
    };
    editor.showMixed = [box](int differing) {
        box->setPlaceholderText(mixedText(differing));
        box->setCurrentIndex(-1);
    };
    return editor;
}

FieldEditor referenceEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new ChoiceBox(parent);
    const auto fill = [box, kind = field.refersTo, references = needs.references] {
        box->clear();
        box->addItem(QCoreApplication::translate("Inspector", "none"), QString());
        for (const Reference& one : references(kind))
            box->addItem(one.name, QString::fromStdString(one.id.text));
    };
    QObject::connect(box, &QComboBox::activated, box, [box, commit = needs.commit] {
        commit(doc::Value(box->currentData().toString().toStdString()));
    });
    FieldEditor editor{box, {}, {}};
    editor.show = [box, fill](const doc::Value& value) {
        fill();
        box->setCurrentIndex(box->findData(QString::fromStdString(std::get<std::string>(value))));
    };
    editor.showMixed = [box, fill](int differing) {
        fill();
        box->setPlaceholderText(mixedText(differing));
        box->setCurrentIndex(-1);
    };
    return editor;
}

FieldEditor lineEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* line = new QLineEdit(parent);
    if (field.secret)
        line->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    QObject::connect(line, &QLineEdit::editingFinished, line, [line, commit = needs.commit] {
        if (line->isModified())
            commit(doc::Value(line->text().toStdString()));
        line->setModified(false);
    });
    FieldEditor editor{line, {}, {}};
    editor.show = [line](const doc::Value& value) {
        if (line->hasFocus() && line->isModified())
            return;
        line->setPlaceholderText({});
        line->setText(QString::fromStdString(std::get<std::string>(value)));
    };
    editor.showMixed = [line](int differing) {
        line->clear();
        line->setPlaceholderText(mixedText(differing));
    };
    return editor;
}

class NoteEdit : public QPlainTextEdit {
public:
    NoteEdit(std::function<void(const doc::Value&)> commit, QWidget* parent)
        : QPlainTextEdit(parent), commit_(std::move(commit))
    {
        setTabChangesFocus(true);
        setFixedHeight(76);
    }

protected:
    void focusOutEvent(QFocusEvent* event) override
    {
        if (document()->isModified())
            commit_(doc::Value(toPlainText().toStdString()));
        document()->setModified(false);
        QPlainTextEdit::focusOutEvent(event);
    }

private:
    std::function<void(const doc::Value&)> commit_;
};

FieldEditor noteEditor(const doc::Field& /*field*/, const EditorNeeds& needs, QWidget* parent)
{
    auto* note = new NoteEdit(needs.commit, parent);
    FieldEditor editor{note, {}, {}};
    editor.show = [note](const doc::Value& value) {
        if (note->hasFocus() && note->document()->isModified())
            return;
        note->setPlaceholderText({});
        note->setPlainText(QString::fromStdString(std::get<std::string>(value)));
    };
    editor.showMixed = [note](int differing) {
        note->clear();
        note->setPlaceholderText(mixedText(differing));
    };
    return editor;
}

FieldEditor textEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    if (!field.refersTo.empty())
        return referenceEditor(field, needs, parent);
    if (!field.choices.empty())
        return listedTextEditor(field, needs, parent);
    return field.multiline ? noteEditor(field, needs, parent) : lineEditor(field, needs, parent);
}

FieldEditor editorFor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    switch (field.shape) {
    case doc::Shape::boolean:
        return switchEditor(field, needs, parent);
    case doc::Shape::integer:
        return needs.offered.empty() ? integerEditor(field, needs, parent)
                                     : offeredEditor(field, needs, parent);
    case doc::Shape::real:
        return realEditor(field, needs, parent);
    case doc::Shape::choice:
        return choiceEditor(field, needs, parent);
    case doc::Shape::pairs:
        return pairsEditor(field, needs, parent);
    case doc::Shape::records:
        return recordsEditor(field, needs, parent);
    case doc::Shape::text:
        break;
    }
    return textEditor(field, needs, parent);
}

} // namespace

FieldEditor makeEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    FieldEditor editor = editorFor(field, needs, parent);
    // A long choice must not make the form wider than the inspector.
    editor.widget->setMinimumWidth(kLeastWidth);
    if (auto* box = qobject_cast<QComboBox*>(editor.widget)) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }
    return editor;
}

} // namespace stowage::ui
