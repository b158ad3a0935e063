//! Rows of checked cells become records. A cell that fails here was never checked; its row is left out.

use super::super::{
    Bilingual, Bound, College, CollegeId, Date, District, DistrictId, Dual, DualId, DualKind,
    Example, Fact, FactId, Field, FieldCode, Form, Golden, Grade, Language, Level, Metric,
    NameOrigin, Outcome, OutcomeId, Ownership, Programme, ProgrammeId, Qualification,
    QualificationId, Records, Scope, Source, SourceId, Specialty, SpecialtyCode, Table, Target,
    Topic, Unit,
};
use super::row::Row;

/// Adds a row to its table; `None` if a required cell is missing.
pub fn add(records: &mut Records, table: Table, row: &Row) -> Option<()> {
    let cells = Cells(row);
    match table {
        Table::Sources => records.sources.push(cells.source()?),
        Table::Districts => records.districts.push(cells.district()?),
        Table::Fields => records.fields.push(cells.field()?),
        Table::Colleges => records.colleges.push(cells.college()?),
        Table::Specialties => records.specialties.push(cells.specialty()?),
        Table::Qualifications => records.qualifications.push(cells.qualification()?),
        Table::Programmes => records.programmes.push(cells.programme()?),
        Table::Dual => records.duals.push(cells.dual()?),
        Table::Outcomes => records.outcomes.push(cells.outcome()?),
        Table::Facts => records.facts.push(cells.fact()?),
        Table::Examples => {
            let example = cells.example(records.examples.last())?;
            records.examples.push(example);
        }
        Table::Golden => records.goldens.push(cells.golden()?),
    }
    Some(())
}

struct Cells<'row>(&'row Row);

impl Cells<'_> {
    fn text(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_default()
    }

    fn filled(&self, name: &str) -> Option<&str> {
        self.0
            .get(name)
            .map(String::as_str)
            .filter(|text| !text.is_empty())
    }

    fn number<Number: std::str::FromStr>(&self, name: &str) -> Option<Number> {
        self.filled(name)?.parse().ok()
    }

    fn date(&self, name: &str) -> Option<Date> {
        self.filled(name).and_then(Date::parse)
    }

    fn list<Item>(&self, name: &str, item: impl Fn(&str) -> Item) -> Vec<Item> {
        let parts = self
            .filled(name)
            .unwrap_or_default()
            .split(';')
            .map(str::trim);
        parts.filter(|part| !part.is_empty()).map(item).collect()
    }

    fn one_of<Item: Copy>(
        &self,
        name: &str,
        all: &[Item],
        code: impl Fn(Item) -> &'static str,
    ) -> Option<Item> {
        let value = self.filled(name)?;
        all.iter().copied().find(|item| code(*item) == value)
    }

    fn some_of<Item: Copy>(
        &self,
        name: &str,
        all: &[Item],
        code: impl Fn(Item) -> &'static str,
    ) -> Vec<Item> {
        let values = self.list(name, str::to_owned);
        values
            .iter()
            .filter_map(|value| all.iter().copied().find(|item| code(*item) == value))
            .collect()
    }

    fn both(&self, stem: &str) -> Bilingual {
        Bilingual {
            kk: self.text(&format!("{stem}_kk")),
            ru: self.text(&format!("{stem}_ru")),
        }
    }

    fn both_filled(&self, stem: &str) -> Option<Bilingual> {
        Some(self.both(stem)).filter(|text| !text.kk.is_empty() && !text.ru.is_empty())
    }

    fn sources(&self) -> Vec<SourceId> {
        self.list("sources", SourceId::new)
    }

    fn origin(&self) -> Option<NameOrigin> {
        self.one_of("name_kk_origin", &NameOrigin::ALL, NameOrigin::code)
    }

    fn source(&self) -> Option<Source> {
        Some(Source {
            id: SourceId::new(self.filled("id")?),
            publisher: self.text("publisher"),
            title: self.text("title"),
            address: self.text("address"),
            read_on: self.date("read_on")?,
            dated: self.date("dated"),
            confirmed: self.filled("confirmed")? == "yes",
        })
    }

    fn district(&self) -> Option<District> {
        Some(District {
            id: DistrictId::new(self.filled("id")?),
            name: self.both("name"),
            aliases_kk: self.list("aliases_kk", str::to_owned),
            aliases_ru: self.list("aliases_ru", str::to_owned),
        })
    }

    fn field(&self) -> Option<Field> {
        Some(Field {
            code: FieldCode::new(self.filled("code")?),
            name: self.both("name"),
            aliases_kk: self.list("aliases_kk", str::to_owned),
            aliases_ru: self.list("aliases_ru", str::to_owned),
        })
    }

    fn college(&self) -> Option<College> {
        Some(College {
            id: CollegeId::new(self.filled("id")?),
            name: self.both("name"),
            name_kk_origin: self.origin()?,
            short: self.both("short"),
            aliases: self.list("aliases", str::to_owned),
            ownership: self.one_of("ownership", &Ownership::ALL, Ownership::code),
            founded_year: self.number("founded_year"),
            district: self.filled("district").map(DistrictId::new),
            address: self.both_filled("address"),
            position: self.number("latitude").zip(self.number("longitude")),
            phones: self.list("phones", str::to_owned),
            email: self.text("email"),
            website: self.text("website"),
            instagram: self.text("instagram"),
            dormitory: self.filled("dormitory").map(|value| value == "yes"),
            free_places: self.filled("free_places").map(|value| value == "yes"),
            languages: self.some_of("languages", &Language::ALL, Language::code),
            grades: self.some_of("grades", &Grade::ALL, Grade::code),
            forms: self.some_of("forms", &Form::ALL, Form::code),
            students: self.number("students"),
            students_year: self.number("students_year"),
            licence: self.text("licence"),
            note: self.both_filled("note"),
            remark: self.text("remark"),
            review_on: self.date("review_on"),
            owner: self.text("owner"),
            sources: self.sources(),
        })
    }

    fn specialty(&self) -> Option<Specialty> {
        Some(Specialty {
            code: SpecialtyCode::new(self.filled("code")?),
            name: self.both("name"),
            name_kk_origin: self.origin()?,
            aliases_kk: self.list("aliases_kk", str::to_owned),
            aliases_ru: self.list("aliases_ru", str::to_owned),
            months_after_9: self.number("months_after_9"),
            months_after_11: self.number("months_after_11"),
            remark: self.text("remark"),
            sources: self.sources(),
        })
    }

    fn qualification(&self) -> Option<Qualification> {
        Some(Qualification {
            id: QualificationId::new(self.filled("id")?),
            code: self.text("code"),
            specialty: SpecialtyCode::new(self.filled("specialty")?),
            level: self.one_of("level", &Level::ALL, Level::code),
            name: self.both("name"),
            name_kk_origin: self.origin()?,
            sources: self.sources(),
        })
    }

    fn programme(&self) -> Option<Programme> {
        Some(Programme {
            id: ProgrammeId::new(self.filled("id")?),
            college: CollegeId::new(self.filled("college")?),
            specialty: SpecialtyCode::new(self.filled("specialty")?),
            qualification: self.filled("qualification").map(QualificationId::new),
            grade: self.one_of("grade", &Grade::ALL, Grade::code),
            form: self.one_of("form", &Form::ALL, Form::code),
            languages: self.some_of("language", &Language::ALL, Language::code),
            months: self.number("months"),
            price: self.number("price"),
            places: self.number("places"),
            year: self.text("year"),
            sources: self.sources(),
        })
    }

    fn dual(&self) -> Option<Dual> {
        Some(Dual {
            id: DualId::new(self.filled("id")?),
            college: CollegeId::new(self.filled("college")?),
            specialty: self.filled("specialty").map(SpecialtyCode::new),
            kind: self.one_of("kind", &DualKind::ALL, DualKind::code)?,
            enterprise: self.text("enterprise"),
            share_percent: self.number("share_percent"),
            pay: self.text("pay"),
            places: self.number("places"),
            year: self.text("year"),
            note: self.both_filled("note"),
            sources: self.sources(),
        })
    }

    fn outcome(&self) -> Option<Outcome> {
        let metric = self.filled("metric")?;
        let unit = self.filled("unit")?;
        Some(Outcome {
            id: OutcomeId::new(self.filled("id")?),
            scope: self.scope()?,
            region: self.both("region"),
            metric: Metric::ALL.into_iter().find(|(_, code)| *code == metric)?.0,
            value: self.number("value")?,
            value_to: self.number("value_to"),
            bound: self.one_of("bound", &Bound::ALL, Bound::code)?,
            unit: Unit::ALL.into_iter().find(|(_, code)| *code == unit)?.0,
            period: self.text("period"),
            group_size: self.number("group_size"),
            definition: self.both("definition"),
            remark: self.text("remark"),
            sources: self.sources(),
        })
    }

    fn scope(&self) -> Option<Scope> {
        let subject = self.text("subject");
        Some(match self.filled("scope")? {
            "country" => Scope::Country,
            "region" => Scope::Region,
            "city" => Scope::City,
            "college" => Scope::College(CollegeId::new(&subject)),
            "specialty" => Scope::Specialty(SpecialtyCode::new(&subject)),
            "field" => Scope::Field(FieldCode::new(&subject)),
            _ => return None,
        })
    }

    fn fact(&self) -> Option<Fact> {
        Some(Fact {
            id: FactId::new(self.filled("id")?),
            topic: Topic::from_code(self.filled("topic")?)?,
            text: self.both("text"),
            companions: self.list("companions", FactId::new),
            conflicts: self.list("conflicts", FactId::new),
            valid_from: self.date("valid_from"),
            valid_to: self.date("valid_to"),
            review_on: self.date("review_on"),
            owner: self.text("owner"),
            remark: self.text("remark"),
            sources: self.sources(),
        })
    }

    /// There are very many of them: those of one fact that stand together share its name.
    fn example(&self, before: Option<&Example>) -> Option<Example> {
        let own = self.filled("target")?;
        let target = match (own.strip_prefix("topic:"), before.map(|one| &one.target)) {
            (Some(topic), _) => Target::Topic(Topic::from_code(topic)?),
            (None, Some(Target::Fact(fact))) if fact.as_str() == own => Target::Fact(fact.clone()),
            (None, _) => Target::Fact(FactId::new(own)),
        };
        Some(Example {
            target,
            language: Language::from_code(self.filled("language")?)?,
            text: self.text("text"),
        })
    }

    fn golden(&self) -> Option<Golden> {
        Some(Golden {
            language: Language::from_code(self.filled("language")?)?,
            question: self.filled("question")?.to_owned(),
            expected: self.list("expected", str::to_owned),
        })
    }
}
