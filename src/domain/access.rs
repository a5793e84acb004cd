//! Who may do what, and for which services.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

/// What an account is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    /// Reads every story before it is public, and decides.
    Moderator,
    /// Reads and is told.
    Subscriber,
    /// Also answers.
    Responder,
    /// Also looks after the members and the service's page.
    Administrator,
}

impl Role {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Which services an account acts for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Every service of the site.
    Site,
    /// The services of one organisation.
    Organisation(String),
    /// One service.
    Service(String),
}

impl Scope {
    /// From the two columns that store it; an unknown kind covers nothing and is `None`.
    #[must_use]
    pub fn of_columns(kind: &str, code: &str) -> Option<Self> {
        match (kind, code) {
            ("site", _) => Some(Self::Site),
            ("organisation", code) if !code.is_empty() => Some(Self::Organisation(code.to_owned())),
            ("service", code) if !code.is_empty() => Some(Self::Service(code.to_owned())),
            _ => None,
        }
    }

    /// Whether a service, known by its code and its organisation's code, is inside.
    #[must_use]
    pub fn covers(&self, service: &str, organisation: &str) -> bool {
        match self {
            Self::Site => true,
            Self::Organisation(code) => code == organisation,
            Self::Service(code) => code == service,
        }
    }
}

/// Somebody of the staff, known for this request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Id of the account.
    pub id: String,
    /// As shown to colleagues and signed under responses.
    pub name: String,
    /// What the account is for.
    pub role: Role,
    /// Which services it acts for.
    pub scope: Scope,
    /// A senior moderator; while nobody is marked as one, every moderator is.
    pub senior: bool,
}

impl Staff {
    /// May see and decide on what is not public.
    #[must_use]
    pub fn may_moderate(&self) -> bool {
        self.role == Role::Moderator
    }

    /// May see and decide on what was escalated or objected to.
    #[must_use]
    pub fn is_senior(&self) -> bool {
        self.may_moderate() && self.senior
    }

    /// May say who is on call and who is senior: senior moderators and the site's own administrators.
    #[must_use]
    pub fn may_run_desk(&self) -> bool {
        self.is_senior() || (self.role == Role::Administrator && self.scope == Scope::Site)
    }

    /// May see where the rules of screening were right and wrong.
    #[must_use]
    pub fn may_see_rules(&self) -> bool {
        matches!(self.role, Role::Moderator | Role::Administrator)
    }

    /// May open the inbox.
    #[must_use]
    pub fn may_listen(&self) -> bool {
        matches!(self.role, Role::Subscriber | Role::Responder | Role::Administrator)
    }

    /// May invite people to tell a story about their services.
    #[must_use]
    pub fn may_invite(&self) -> bool {
        matches!(self.role, Role::Responder | Role::Administrator)
    }

    /// May have programs told of what happens at the services of their scope.
    #[must_use]
    pub fn may_keep_webhooks(&self) -> bool {
        self.role == Role::Administrator
    }

    /// May answer for a service.
    #[must_use]
    pub fn may_respond_for(&self, service: &str, organisation: &str) -> bool {
        matches!(self.role, Role::Responder | Role::Administrator) && self.scope.covers(service, organisation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staff(role: Role, scope: Scope) -> Staff {
        Staff { id: "a".into(), name: "Sam".into(), role, scope, senior: false }
    }

    #[test]
    fn only_senior_moderators_and_administrators_of_the_site_run_the_desk() {
        let senior = |role, scope| Staff { senior: true, ..staff(role, scope) };

        assert!(senior(Role::Moderator, Scope::Site).may_run_desk());
        assert!(!staff(Role::Moderator, Scope::Site).may_run_desk());
        assert!(staff(Role::Administrator, Scope::Site).may_run_desk());
        assert!(!staff(Role::Administrator, Scope::Organisation("RW3".into())).may_run_desk());
        assert!(!senior(Role::Responder, Scope::Site).is_senior());
    }

    #[test]
    fn only_responders_and_administrators_answer_and_only_for_their_own() {
        let scope = Scope::Organisation("RW3".into());

        assert!(staff(Role::Responder, scope.clone()).may_respond_for("RW3MR", "RW3"));
        assert!(staff(Role::Administrator, scope.clone()).may_respond_for("RW3MR", "RW3"));
        assert!(!staff(Role::Subscriber, scope.clone()).may_respond_for("RW3MR", "RW3"));
        assert!(!staff(Role::Moderator, Scope::Site).may_respond_for("RW3MR", "RW3"));
        assert!(!staff(Role::Responder, scope).may_respond_for("RXX01", "RXX"));
    }

    #[test]
    fn a_service_without_an_organisation_is_in_nobodys_organisation() {
        assert_eq!(Scope::of_columns("organisation", ""), None);
        assert!(!Scope::Organisation("RW3".into()).covers("FCT40", ""));
        assert!(Scope::Service("FCT40".into()).covers("FCT40", ""));
    }
}
